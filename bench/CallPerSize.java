package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.db.Database;

/**
 * The usual poller, for comparison: a call per size and venue, ten products at once, a row inserted
 * per answer, no pace.
 */
final class CallPerSize {
  private static final int AT_ONCE = 10;
  private static final int TOO_MANY = 429;

  private static final String ADD =
      """
      insert into public.row_per_size
        (product_id, size_id, provider, lowest_ask, highest_bid, snapshot_at)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final String baseUrl;
  private final Database database;
  private final String stockxToken;

  CallPerSize(String baseUrl, Database database) throws IOException, InterruptedException {
    this.baseUrl = baseUrl;
    this.database = database;
    this.stockxToken = token();
    database.update(Tape.ROW_PER_SIZE.getFirst());
  }

  int calls() {
    return calls.get();
  }

  /** Calls answered with "too many requests". */
  int refused() {
    return refused.get();
  }

  /** Polls every size of these products, or those it comes to before the end. */
  void poll(List<Product> products, Instant end) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> polls = new ArrayList<>();
      products.forEach(product -> polls.add(threads.submit(() -> poll(product, end))));
      for (Future<?> poll : polls) {
        poll.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Void poll(Product product, Instant end) throws IOException, InterruptedException {
    for (Size size : product.sizes()) {
      for (Provider venue : Provider.values()) {
        if (size.isListedBy(venue) && Instant.now().isBefore(end)) {
          poll(product, size, venue);
        }
      }
    }
    return null;
  }

  private void poll(Product product, Size size, Provider venue)
      throws IOException, InterruptedException {
    calls.incrementAndGet();
    HttpResponse<byte[]> answer =
        client.send(request(product, size, venue), BodyHandlers.ofByteArray());
    if (answer.statusCode() == TOO_MANY) {
      refused.incrementAndGet();
      return;
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " from " + answer.uri());
    }
    JsonNode body = json.readTree(answer.body());
    boolean stockx = venue == Provider.STOCKX;
    JsonNode book = stockx ? body : body.path("availability");
    database.update(
        ADD,
        product.id(),
        size.id(),
        venue.id(),
        amount(book.path(stockx ? "lowestAskAmount" : "lowest_listing_price_cents"), stockx),
        amount(book.path(stockx ? "highestBidAmount" : "highest_offer_price_cents"), stockx),
        Instant.now());
  }

  private static BigDecimal amount(JsonNode field, boolean major) {
    if (!field.isTextual() || field.textValue().equals("0")) {
      return null;
    }
    BigDecimal sent = new BigDecimal(field.textValue());
    return major ? sent : sent.movePointLeft(2);
  }

  private HttpRequest request(Product product, Size size, Provider venue) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url(product, size, venue));
    return venue == Provider.STOCKX
        ? request
            .header("x-api-key", "demo")
            .header("Authorization", "Bearer " + stockxToken)
            .build()
        : request.header("Authorization", "Bearer demo").build();
  }

  private URI url(Product product, Size size, Provider venue) {
    return URI.create(
        switch (venue) {
          case STOCKX ->
              "%s/stockx/v2/catalog/products/%s/variants/%s/market-data?currencyCode=USD"
                  .formatted(
                      baseUrl,
                      product.venueId(Provider.STOCKX).orElseThrow(),
                      size.venueId(Provider.STOCKX).orElseThrow());
          case ALIAS ->
              ("%s/alias/api/v1/pricing_insights/availability?catalog_id=%s&size=%s"
                      + "&product_condition=PRODUCT_CONDITION_NEW"
                      + "&packaging_condition=PACKAGING_CONDITION_GOOD_CONDITION")
                  .formatted(
                      baseUrl,
                      product.venueId(Provider.ALIAS).orElseThrow(),
                      size.venueId(Provider.ALIAS).orElseThrow());
        });
  }

  private String token() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/stockx/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=refresh_token&client_id=demo&client_secret=demo"
                        + "&audience=gateway.stockx.com&refresh_token=demo"))
            .build();
    byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();
    return json.readTree(body).path("access_token").textValue();
  }
}
