package org.soletape.alert;

import java.util.Optional;
import org.soletape.notice.Line;

/**
 * What an evaluation makes of a rule.
 *
 * @param rule with its shoe, as it was before
 * @param step never {@link RuleState.Step#NONE}
 * @param line what there is to say when it fired
 */
record Change(StoredRule rule, Reading reading, RuleState.Step step, Optional<Line> line) {
  boolean isFired() {
    return step == RuleState.Step.FIRE;
  }
}
