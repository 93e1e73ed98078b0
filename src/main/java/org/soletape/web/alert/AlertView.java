package org.soletape.web.alert;

import java.util.List;
import java.util.Optional;
import org.soletape.notice.Message;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * A person's alerts, as drawn.
 *
 * @param notice what was just done, as a sentence
 * @param edited the rule whose form is shown; empty: the form is for another one
 */
public record AlertView(
    Visitor visitor,
    Optional<String> notice,
    List<Rule> rules,
    AlertForm form,
    Optional<Integer> edited,
    List<Message> messages,
    int messagesPerDay) {
  /**
   * One rule.
   *
   * @param about what it is about, which is at the path
   * @param waits what it waits for
   * @param state a word that is its style, and one to read
   * @param seen what it sees now, or why it sees nothing
   * @param fired when it last told something
   * @param terms its rest and its last day, in words
   */
  public record Rule(
      int id,
      String about,
      String path,
      String waits,
      State state,
      String seen,
      Optional<Moment> fired,
      List<String> terms,
      boolean paused) {}

  /** What a rule does, as a style name and in a word. */
  public record State(String style, String text) {}
}
