package org.soletape.alert;

/**
 * What an evaluation makes of a rule.
 *
 * @param rule with its shoe, as it was before
 * @param step never {@link RuleState.Step#NONE}
 */
record Change(StoredRule rule, Reading reading, RuleState.Step step) {
  boolean isFired() {
    return step == RuleState.Step.FIRE;
  }
}
