package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.catalog.ProductChoices;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;

/** Inventory pages a second at four connections, with 20 pairs and with 500. */
final class Inventory {
  private static final int PRODUCTS = 150;
  private static final int USUAL = 20;
  private static final int MANY = 500;

  /** More than are kept in memory. */
  private static final int ADDRESSES = 5_000;

  private static final Currency USD = Currency.getInstance("USD");
  static final String PASSWORD = "correct horse battery";

  private Inventory() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      fill(bench, "usual@soletape.example", USUAL);
      fill(bench, "many@soletape.example", MANY);
      bench.vacuum();
      try (ServeProcess site = ServeProcess.start(bench.databaseUrl())) {
        site.awaitPage(market.pages().getFirst());
        measure(bench, site, "usual@soletape.example", USUAL);
        measure(bench, site, "many@soletape.example", MANY);
      }
    }
  }

  private static void measure(Workbench bench, ServeProcess site, String email, int pairs)
      throws IOException, InterruptedException {
    String cookie = signIn(site.url("/sign-in"), email);
    print(pairs, "kept", Load.measure(bench, site, List.of("/inventory"), cookie));
    List<String> notices =
        IntStream.range(0, ADDRESSES)
            .mapToObj(i -> "/inventory?done=added&pairs=" + (i + 2))
            .toList();
    print(pairs, "drawn anew", Load.measure(bench, site, notices, cookie));
    print(pairs, "week", Load.measure(bench, site, List.of("/inventory/week"), cookie));
    // A person has two lists at once; who asks for more is told to come back.
    print(pairs, "JSON", Load.measure(bench, site, List.of("/api/v1/inventory"), cookie, 2));
  }

  private static void print(int pairs, String what, Load load) {
    System.out.printf(
        "%d pairs, %s: %.0f/s, p99 %.1f ms, %.2f ms of app CPU and %.2f ms of PostgreSQL each%n",
        pairs, what, load.rate(), load.tailMillis(), load.cpuMillis(), load.databaseMillis());
  }

  /** Pairs of all products and sizes in turn. */
  private static void fill(Workbench bench, String email, int count) {
    UUID owner = bench.app().people().accounts().open(email, PASSWORD).id();
    ProductChoices products = new ProductChoices(bench.app().database());
    List<ProductChoices.Choice> choices = products.mostPopular();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String sku = choices.get(i % choices.size()).sku();
      List<String> sizes = products.sizes(sku);
      pairs.add(pair(sku, sizes.get(i % sizes.size()), 100 + i));
    }
    bench.app().portfolios().inventory().addAll(owner, pairs);
  }

  /** A new pair that is held. */
  static Pair pair(String sku, String size, int paid) {
    return new Pair(
        Optional.of(sku),
        Optional.of(size),
        new Purchase(
            Optional.of(Money.ofMajor(Integer.toString(paid), USD)),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 1, 5))),
        Optional.of("new"),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  /** Signs in at a site's {@code /sign-in}; returns the cookie. */
  static String signIn(String address, String email) throws IOException, InterruptedException {
    return askedToSignIn(address, email)
        .orElseThrow(() -> new IllegalStateException("not signed in: " + email));
  }

  /** The same, empty when that was refused, as a very busy machine does. */
  static Optional<String> askedToSignIn(String address, String email)
      throws IOException, InterruptedException {
    String form = "email=" + email.replace("@", "%40") + "&password=" + PASSWORD.replace(" ", "+");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.headers().firstValue("Set-Cookie").map(cookie -> cookie.split(";", 2)[0]);
    }
  }
}
