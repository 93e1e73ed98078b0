/**
 * Rules by which people are told when a price, a profit or a silence is what they wait for, and
 * what became of each.
 *
 * <pre>
 *   AlertRule     "tell me when the lowest ask of this size is $200 or less"
 *   SlotFacts     all that the rules of a slot look at, in a constant number of statements
 *   Measuring     what a rule's figure is, as far as fresh prices tell: a Reading
 *   Bound         whether the figure crossed, and whether it is back by 2 %
 *   Alerts        once per slot: states, ledger and messages in one transaction
 * </pre>
 *
 * <p>A rule fires when its condition becomes true and is silent from then on, until the condition
 * was false by 2 % when a slot was evaluated. What a venue did not answer in the slot is unknown,
 * and what is unknown changes nothing:
 *
 * <pre>{@code
 * Bound bound = new Bound(false, 20_000);              // $200 or less
 * bound.holds(Reading.exact(19_500, 20_000));          // true: it fires
 * bound.isClear(Reading.exact(20_100, 20_000));        // false: not yet 2 % above
 * bound.isClear(Reading.unknown("StockX is late"));    // false, and it does not hold either
 * }</pre>
 *
 * <p>Alerts know nothing of polling: whoever ends a slot says so.
 */
package org.soletape.alert;
