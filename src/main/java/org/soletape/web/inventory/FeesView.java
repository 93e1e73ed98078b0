package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import org.soletape.web.Form;
import org.soletape.web.Option;
import org.soletape.web.Visitor;

/**
 * Fee settings, those of earlier days, and a real payout held against them.
 *
 * @param notice what has just been done; empty when the page was only asked for
 * @param settings the fields to fill in
 * @param past what was stated before
 */
public record FeesView(
    Visitor visitor, Optional<String> notice, Settings settings, Past past, Check check) {
  /**
   * The settings of now as a form.
   *
   * @param regions to choose from
   * @param startHint what its first day means
   */
  public record Settings(
      Form form, List<Option> regions, List<Section> sections, String startHint) {}

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
   * @param problem with the day one was to be moved to
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
   * A real payout to compare.
   *
   * @param payout as it was typed
   * @param result what came of it; empty when none was given, or none that can be read
   */
  public record Check(Form payout, Optional<Result> result) {}

  /**
   * What came of comparing a payout.
   *
   * @param expected the fees the settings of the day give, one line each
   * @param hints what else would give the payout, but cannot be taken over from it
   * @param day of the sale, from which settings taken over hold
   */
  public record Result(
      String outcome,
      List<String> expected,
      List<String> hints,
      List<Explanation> explanations,
      String day) {}

  /** Other settings that explain the payout. */
  public record Explanation(String sentence, Form settings) {}
}
