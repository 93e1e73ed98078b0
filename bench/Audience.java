package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.soletape.catalog.Product;
import org.soletape.catalog.Size;
import org.soletape.market.Slot;

/**
 * Readers who view twenty pages a day each and their pairs' value once, more in the evening of
 * America than in its night, and popular products more than others; each has a day of the week for
 * what comes once a week. The same on every run.
 */
final class Audience {
  /** Views by hour of the day, UTC. */
  private static final int[] RHYTHM = {
    8, 8, 7, 6, 4, 3, 2, 2, 2, 2, 3, 3, 4, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8
  };

  /** The n-th most popular of anything is viewed in proportion to 1 / n^0.8. */
  private static final double SKEW = 0.8;

  private static final int DAYS_OF_WEEK = 7;

  /** Of ten readers one has a program that reads what they are told, in every slot. */
  private static final int READERS_OF_A_FEED = 10;

  private static final int SLOTS_A_DAY = 4;
  private static final double[] RANGES = {0.7, 0.2, 0.1};
  private static final double[] FIRST_PAGES = {0.7, 0.2, 0.1};
  private static final String VALUE = "/inventory/week";
  private static final List<String> SORTS = List.of("ask", "-ask", "bid", "change", "-change");

  private final MonthOptions options;
  private final List<Product> products;
  private final List<String> searches;
  private final Random random = new Random(1);
  private final double[] byHour;
  private final double[] byProduct;
  private final double[] bySearch;

  /**
   * @param products the most popular first
   */
  Audience(MonthOptions options, List<Product> products) {
    this.options = options;
    this.products = products.stream().filter(product -> !product.sizes().isEmpty()).toList();
    this.searches = searches(this.products);
    this.byHour = Arrays.stream(RHYTHM).asDoubleStream().toArray();
    this.byProduct = zipf(this.products.size());
    this.bySearch = zipf(searches.size());
  }

  /**
   * What a reader does.
   *
   * @param path where; of an import the file instead
   */
  record View(Instant at, int user, PageKind kind, String path) {
    /** Whether it is of one address, known before. */
    boolean isLook() {
      return path.startsWith("/");
    }

    View at(String address) {
      return new View(at, user, kind, address);
    }
  }

  /** Whether this reader has a program that reads a feed. */
  static boolean readsFeed(int user) {
    return user % READERS_OF_A_FEED == 0;
  }

  /** What is done on a day, from 0, in the order of its times. */
  List<View> day(int day, Instant midnight) {
    List<View> views = new ArrayList<>();
    for (int user = 0; user < options.users(); user++) {
      boolean isTheirDay = day % DAYS_OF_WEEK == user % DAYS_OF_WEEK;
      for (PageKind kind : PageKind.values()) {
        int times = views(kind) + (isTheirDay ? kind.aWeek() : 0);
        for (int i = 0; i < times; i++) {
          Instant at = midnight.plus(time());
          views.add(new View(at, user, kind, path(kind, at)));
        }
      }
    }
    addFeeds(midnight, views);
    views.sort(Comparator.comparing(View::at));
    return views;
  }

  /** Programs ask at the same times every day, each at its own. */
  private void addFeeds(Instant midnight, List<View> views) {
    for (int user = 0; user < options.users(); user++) {
      for (int slot = 0; readsFeed(user) && slot < SLOTS_A_DAY; slot++) {
        Instant at = Slot.of(midnight).plus(slot).start().plusSeconds(60L * user);
        views.add(new View(at, user, PageKind.FEED, ""));
      }
    }
  }

  private int views(PageKind kind) {
    return switch (kind) {
      case MARKET -> kind.aDay() - options.sizes();
      case SIZE -> options.sizes();
      case OVERVIEW,
          SEARCH,
          STATUS,
          INVENTORY,
          VALUE,
          SIGN_IN,
          IMPORT,
          SALE,
          ALERTS,
          FEED,
          SCRIPT,
          FILE ->
          kind.aDay();
    };
  }

  /** A product, the popular ones more often. */
  Product product() {
    return products.get(drawn(byProduct));
  }

  /** One of its sizes, the middle ones more often. */
  Size size(Product product) {
    List<Size> sizes = product.sizes();
    double middle = (sizes.size() - 1) / 2.0;
    long index = Math.round(middle + random.nextGaussian() * sizes.size() / 6);
    return sizes.get(Math.clamp(index, 0, sizes.size() - 1));
  }

  private Duration time() {
    return Duration.ofHours(drawn(byHour)).plusMillis(random.nextInt(3_600_000));
  }

  private String path(PageKind kind, Instant at) {
    return switch (kind) {
      case MARKET -> market(product());
      // The page asks once for the weeks of all its sizes.
      case SIZE -> market(product()) + "/weeks";
      case OVERVIEW -> List.of("/", "/?page=2", "/?page=3").get(drawn(FIRST_PAGES));
      case SEARCH -> searches.get(drawn(bySearch));
      case STATUS -> "/status";
      case INVENTORY -> "/inventory";
      case VALUE -> List.of(VALUE, VALUE + "?range=30d", VALUE + "?range=1y").get(drawn(RANGES));
      case IMPORT -> bought(at);
      case ALERTS -> "/alerts";
      case SIGN_IN, SALE -> "";
      case FEED, SCRIPT, FILE -> throw new IllegalArgumentException(kind + " is not viewed");
    };
  }

  /** What is imported instead of an address: a line of one pair. */
  private String bought(Instant at) {
    Product product = product();
    return Reader.line(product.sku(), size(product).key(), at);
  }

  private static String market(Product product) {
    return "/market/" + product.sku().replace(' ', '-');
  }

  /** Words of the names people type, the sorts, and the hot ones alone. */
  private static List<String> searches(List<Product> products) {
    List<String> searches = new ArrayList<>(List.of("/?hot=1"));
    SORTS.forEach(sort -> searches.add("/?sort=" + sort));
    products.stream()
        .flatMap(product -> product.model().stream())
        .map(model -> model.toLowerCase(Locale.ROOT).replaceAll(" \\(.*|[^a-z0-9 ]", ""))
        .distinct()
        .forEach(model -> searches.add("/?query=" + encoded(model)));
    return searches;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static double[] zipf(int count) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = Math.pow(i + 1, -SKEW);
    }
    return weights;
  }

  private int drawn(double[] weights) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    int drawn = 0;
    while (drawn < weights.length - 1 && left >= weights[drawn]) {
      left -= weights[drawn];
      drawn++;
    }
    return drawn;
  }
}
