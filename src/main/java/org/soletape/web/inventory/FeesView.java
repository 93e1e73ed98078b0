package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import org.soletape.fees.FeeRow;
import org.soletape.web.Form;
import org.soletape.web.Option;
import org.soletape.web.Visitor;

/**
 * Fee settings, those of earlier days, and real payouts held against them.
 *
 * @param notice what has just been done; empty when the page was only asked for
 * @param settings the fields to fill in
 * @param promotion the fields of one
 * @param past what was stated before
 * @param buying an ask, and what a buyer pays for it
 * @param figures what the venues' schedules say
 */
public record FeesView(
    Visitor visitor,
    Optional<String> notice,
    Settings settings,
    Form promotion,
    Past past,
    Check check,
    Buying buying,
    List<Figures> figures) {
  /**
   * The settings of now as a form.
   *
   * @param regions to choose from
   * @param sections what sellers are asked
   * @param buying what buyers are
   * @param startHint what its first day means
   */
  public record Settings(
      Form form,
      List<Option> regions,
      List<Section> sections,
      List<Section> buying,
      String startHint) {}

  /** The settings of one venue. */
  public record Section(String venue, String label, List<Field> fields) {}

  /**
   * One setting.
   *
   * @param mode which keys a telephone offers for it
   * @param options to choose from; empty: it is typed
   */
  public record Field(
      String name, String label, String hint, String mode, int longest, List<Option> options) {}

  /**
   * What was stated.
   *
   * @param changes newest first
   * @param problem why none was moved or added
   */
  public record Past(List<Change> changes, Optional<String> problem) {}

  /**
   * What was stated for one first day.
   *
   * @param day as a form sends it; empty: from the beginning
   * @param since the same in words
   * @param lines what was stated, one sentence each
   */
  public record Change(String day, String since, List<String> lines) {}

  /** Something stated that is about to be removed. */
  public record Removal(Visitor visitor, Change change) {}

  /**
   * Real payouts to compare.
   *
   * @param payouts as they were typed
   * @param more how many lines there are when more are asked for; empty: there are enough
   * @param result what came of it; empty when none was given, or not all can be read
   */
  public record Check(
      Form payouts, List<Line> lines, Optional<Integer> more, Optional<Result> result) {}

  /** The names of the fields of one payout. */
  public record Line(int number, String price, String paid, String on) {}

  /**
   * What came of comparing payouts.
   *
   * @param expected the fees the settings of the day give to one payout, one line each
   * @param hints what else would give the payouts, but cannot be taken over from them
   */
  public record Result(
      String outcome,
      List<String> expected,
      List<String> hints,
      List<Explanation> explanations,
      Comparison comparison) {}

  /**
   * Other settings that explain the payouts.
   *
   * @param settings the hidden fields that take them over
   * @param changes what they make of each payout, one line each
   * @param weighed what they make of the whole inventory; empty: not asked
   * @param address where that is asked
   */
  public record Explanation(
      String sentence, Form settings, List<String> changes, List<String> weighed, String address) {}

  /** How far settings are off, a row each, in the order of the sales. */
  public record Comparison(List<String> sales, List<Row> rows) {}

  /** Settings, and how much more came than they give. */
  public record Row(String settings, List<String> off) {}

  /**
   * An ask a buyer looks at.
   *
   * @param cost what it costs with everything; empty when none was given, or it cannot be told
   * @param about a sentence on what is not counted, or is missing
   */
  public record Buying(Form ask, Optional<Cost> cost, String about) {}

  /**
   * What a buyer pays.
   *
   * @param lines the ask, what comes on top, and all of it
   * @param address where a pair bought for it is added
   */
  public record Cost(List<String> lines, String address) {}

  /** What the schedule of a venue says. */
  public record Figures(String venue, List<FeeRow> rows) {}
}
