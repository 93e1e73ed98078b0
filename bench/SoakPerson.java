package bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.account.TryLater;
import org.soletape.catalog.Product;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.portfolio.Pair;
import org.soletape.wiring.App;

/**
 * Somebody with an account, pairs, an access token and a webhook.
 *
 * @param token of the JSON API
 * @param sku a product they have rules about
 */
record SoakPerson(String email, String token, String sku) {
  private static final int PAIRS = 60;

  private static final List<String> PAGES =
      List.of(
          "/inventory",
          "/inventory?sort=cash",
          "/inventory/week",
          "/inventory/week?range=1y",
          "/inventory/export.csv",
          "/reports",
          "/sell",
          "/watching",
          "/alerts",
          "/alerts/channels",
          "/account");

  private static final List<String> READS =
      List.of(
          "/api/v1/inventory", "/api/v1/watching", "/api/v1/reports", "/api/v1/alerts", "/status");

  /**
   * Opens the account.
   *
   * @param products those to own pairs of
   * @param receiver where the webhook leads
   */
  static SoakPerson open(App app, String email, List<Product> products, String receiver) {
    UUID id = account(app, email);
    List<Pair> pairs =
        IntStream.range(0, PAIRS)
            .mapToObj(i -> products.get(i % products.size()))
            .map(SoakPerson::pair)
            .toList();
    app.portfolios().inventory().addAll(id, pairs);
    ChannelEntry hook = new ChannelEntry(ChannelKind.WEBHOOK, "soak", receiver, "http://127.0.0.1");
    app.notices().channels().add(id, hook, Instant.EPOCH);
    return new SoakPerson(email, app.people().tokens().make(id, "soak"), products.getFirst().sku());
  }

  private static UUID account(App app, String email) {
    while (true) {
      try {
        return app.people().accounts().open(email, Inventory.PASSWORD).id();
      } catch (TryLater e) {
        System.out.println("the machine is very busy: " + e.getMessage());
      }
    }
  }

  private static Pair pair(Product product) {
    String size = product.sizes().get(product.sizes().size() / 2).key();
    return Inventory.pair(product.sku(), size, 100 + product.sizes().size());
  }

  /** The page they look at next. */
  String page(int number) {
    return PAGES.get(number % PAGES.size());
  }

  /** What their program asks next. */
  String read(int number) {
    return READS.get(number % READS.size());
  }

  /** A pair to add. */
  String pairBody() {
    return "{\"sku\":\"%s\",\"purchase_price\":90}".formatted(sku);
  }

  /** A rule that is true in most slots. */
  String ruleBody() {
    return "{\"kind\":\"move\",\"sku\":\"%s\",\"bound\":3,\"direction\":\"below\",\"days\":1}"
        .formatted(sku);
  }
}
