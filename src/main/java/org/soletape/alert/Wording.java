package org.soletape.alert;

import org.soletape.notice.Line;

/** Says what a rule that fired has seen. Whoever shows amounts and places to people knows how. */
public interface Wording {
  /**
   * One line of a message.
   *
   * @param rule with its shoe, where there is one
   * @param reading the figure it fired at
   */
  Line line(StoredRule rule, Reading reading);
}
