package org.soletape.web.market;

import java.util.List;
import java.util.Optional;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;

/**
 * A market page as drawn.
 *
 * @param path the page's own address without parameters
 * @param facts label and value, only what is known
 * @param size the size of the chart; empty when the product has no sizes yet
 */
public record MarketView(
    String path,
    String sku,
    String name,
    String brand,
    String model,
    String colorway,
    boolean hot,
    Picture picture,
    List<Fact> facts,
    List<Venue> venues,
    List<Column> columns,
    List<Row> rows,
    String size,
    List<Choice> sizes,
    List<Choice> sides,
    Chart chart) {

  /** The list of the brand's products. */
  public String brandPath() {
    return "/?brand=" + Links.encoded(brand);
  }

  /** One thing known of the product. */
  public record Fact(String label, String value) {}

  /**
   * A venue's part of the page.
   *
   * @param title what the venue calls the product; null when it is not known
   * @param trouble why there are no prices of this venue; null when there is nothing to say
   * @param observedAt when it last answered
   */
  public record Venue(
      String label,
      String style,
      String title,
      String trouble,
      Optional<Moment> observedAt,
      boolean stale) {}

  /**
   * A heading that sorts.
   *
   * @param order the value of {@code aria-sort}, null when the table is not sorted by it
   */
  public record Column(String label, String style, String address, String order) {}

  /** One size. */
  public record Row(String size, String address, boolean chosen, Side stockx, Side alias) {}

  /**
   * One venue's prices of a size.
   *
   * @param absent why the size has no prices at this venue at all; null when it may have
   * @param age when the venue answered, where that differs from its newest answer; else null
   */
  public record Side(
      String absent, Price ask, Price bid, Price sale, Price sales, Price spread, Moment age) {}

  /**
   * A price or the word for why there is none.
   *
   * @param state the style name of its state
   * @param mark what makes it the better of two, null when it is not
   */
  public record Price(String state, String text, Mark mark) {}

  /** What makes one venue's price the better one. */
  public enum Mark {
    LOWER_ASK("lower", "lower ask"),
    HIGHER_BID("higher", "higher bid");

    private final String word;
    private final String label;

    Mark(String word, String label) {
      this.word = word;
      this.label = label;
    }

    /** The name a style rule uses. */
    public String word() {
      return word;
    }

    public String label() {
      return label;
    }
  }

  /** One of several to choose from. */
  public record Choice(String label, String address, boolean chosen) {}

  /**
   * The week of one size.
   *
   * @param json what the script draws
   * @param strips the polls of each venue
   * @param lines the drawn lines with what they stand at
   * @param table the same values as text, newest first
   */
  public record Chart(
      String json, List<Strip> strips, List<Line> lines, List<Entry> table, boolean empty) {}

  /**
   * The polls of one venue, oldest first.
   *
   * @param summary how they ended, in words
   */
  public record Strip(String venue, String style, String summary, List<Tick> ticks) {}

  /** One poll, with its reason. */
  public record Tick(String style, String title, boolean trouble) {}

  /** A line of the chart. */
  public record Line(String label, String style, String now) {}

  /** One slot of the table. */
  public record Entry(Moment slot, List<String> values) {}
}
