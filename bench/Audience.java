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

/**
 * Readers who view twenty pages a day each, more in the evening of America than in its night, and
 * popular products more than others. The same on every run.
 */
final class Audience {
  /** Views by hour of the day, UTC. */
  private static final int[] RHYTHM = {
    8, 8, 7, 6, 4, 3, 2, 2, 2, 2, 3, 3, 4, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8
  };

  /** The n-th most popular of anything is viewed in proportion to 1 / n^0.8. */
  private static final double SKEW = 0.8;

  private static final double[] FIRST_PAGES = {0.7, 0.2, 0.1};
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

  record View(Instant at, int user, PageKind kind, String path) {}

  /** A day's views in the order of their times. */
  List<View> day(Instant midnight) {
    List<View> views = new ArrayList<>();
    for (int user = 0; user < options.users(); user++) {
      for (PageKind kind : PageKind.values()) {
        for (int i = 0; i < views(kind); i++) {
          views.add(new View(midnight.plus(time()), user, kind, path(kind)));
        }
      }
    }
    views.sort(Comparator.comparing(View::at));
    return views;
  }

  private int views(PageKind kind) {
    return switch (kind) {
      case MARKET -> kind.ofTwenty() - options.sizes();
      case SIZE -> options.sizes();
      case OVERVIEW, SEARCH, STATUS, INVENTORY, FILE -> kind.ofTwenty();
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

  private String path(PageKind kind) {
    return switch (kind) {
      case MARKET -> market(product());
      // The page asks once for the weeks of all its sizes.
      case SIZE -> market(product()) + "/weeks";
      case OVERVIEW -> List.of("/", "/?page=2", "/?page=3").get(drawn(FIRST_PAGES));
      case SEARCH -> searches.get(drawn(bySearch));
      case STATUS -> "/status";
      case INVENTORY -> "/inventory";
      case FILE -> throw new IllegalArgumentException("a file is not viewed");
    };
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
