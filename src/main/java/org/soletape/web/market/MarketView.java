package org.soletape.web.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.web.Choice;
import org.soletape.web.Heading;
import org.soletape.web.Links;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.Poll;

/**
 * A market page as drawn.
 *
 * @param facts label and value, only what is known
 * @param week the chart of the chosen size
 */
public record MarketView(
    ProductTitle title,
    List<Fact> facts,
    CurrencyForm currency,
    List<Venue> venues,
    Optional<Curve> curve,
    Sizes sizes,
    Week week) {

  /** The list of the brand's products, in the same currency. */
  public String brandPath() {
    return Links.withParameters(
        "/", "brand", title.brand(), DisplayCurrency.PARAMETER, currency.view().code());
  }

  /**
   * Where the currency is chosen.
   *
   * @param fields what the address has besides, names and values
   */
  public record CurrencyForm(CurrencyView view, Map<String, String> fields) {}

  /** One thing known of the product. */
  public record Fact(String label, String value) {}

  /**
   * A venue's part of the page.
   *
   * @param title what the venue calls the product
   * @param trouble why there are no prices of this venue
   * @param observedAt when it last answered
   * @param rate by which its amounts are converted, or that there is none
   */
  public record Venue(
      String label,
      String style,
      Optional<String> title,
      Optional<String> trouble,
      Optional<Moment> observedAt,
      boolean stale,
      Optional<String> rate) {}

  /**
   * What each size asks, as a picture a hundred high.
   *
   * @param width ten for each size after the first
   * @param low the lowest ask of it, at the bottom
   * @param first the smallest size
   */
  public record Curve(
      int width, List<CurveLine> lines, String low, String high, String first, String last) {}

  /** A venue's line of it, as the {@code d} of an SVG path. */
  public record CurveLine(String label, String style, String path) {}

  /**
   * The table of all sizes; without rows when the product has no sizes yet.
   *
   * @param premium the other choice of whether each ask is held against the median of all sizes
   */
  public record Sizes(
      Pricing pricing,
      Choice premium,
      List<Group> groups,
      List<Heading> headings,
      List<Row> rows) {}

  /** The columns of one venue. */
  public record Group(String label, String style, int columns) {}

  /** One size. */
  public record Row(String size, String address, boolean chosen, List<Side> sides) {}

  /**
   * One venue's prices of a size.
   *
   * @param absent why the size has no prices at this venue at all; empty when there are cells
   */
  public record Side(Group group, Optional<String> absent, List<Cell> cells) {}

  /**
   * A figure or the word for why there is none.
   *
   * @param state the style name of its state
   * @param told what it was before it was converted
   * @param mark what makes it the better of several
   * @param age when the venue answered, where that differs from its newest answer
   * @param flagged whether it is the one of a side that shows that it is stale
   */
  public record Cell(
      String style,
      String label,
      String state,
      String text,
      Optional<String> told,
      Optional<Mark> mark,
      Optional<Moment> age,
      boolean flagged) {
    /** What is said of it: why it is the better one, what it was before it was converted. */
    public Optional<String> title() {
      return mark.map(Mark::title)
          .map(title -> title + told.map(before -> "; " + before).orElse(""))
          .or(() -> told);
    }
  }

  /**
   * What makes one venue's price the better one.
   *
   * @param style the name a style rule uses
   * @param label in a few words
   * @param title the whole of it
   */
  public record Mark(String style, String label, String title) {}

  /**
   * The prices of one size over a range.
   *
   * @param json what the script draws
   * @param strips the polls of each venue; none where days are shown
   * @param lines the drawn lines with what they stand at
   * @param table the same values as text, newest first
   */
  public record Week(
      String size,
      Span span,
      Choices choices,
      String json,
      List<Strip> strips,
      List<Line> lines,
      List<Entry> table,
      boolean empty) {}

  /**
   * How far the chart reaches.
   *
   * @param text such as {@code 30 days}
   * @param step what a row of the table is
   * @param file where all days are to be had
   * @param converted whether amounts are shown in another currency than told
   */
  public record Span(String text, String step, Optional<String> file, boolean converted) {}

  /** What else the chart can show. */
  public record Choices(List<Choice> ranges, List<Choice> sides, List<Choice> sizes) {}

  /**
   * The polls of one venue, oldest first.
   *
   * @param summary how they ended, in words
   */
  public record Strip(String venue, String style, String summary, List<Poll> polls) {}

  /**
   * A line of the chart.
   *
   * @param said where it stands, in a sentence; empty for a week
   */
  public record Line(String label, String style, Value now, Optional<String> said) {}

  /** A row of the table. */
  public record Entry(String time, List<Value> values) {}

  /**
   * An amount as text, or a sign for none.
   *
   * @param told as the venue told it, where it was converted
   */
  public record Value(String text, Optional<String> told) {}
}
