package org.soletape.portfolio;

/** Adds profits up to a {@link ProfitSum} one by one. */
public final class RunningProfit {
  private final RunningSum sum = new RunningSum();
  private final RunningSum cost = new RunningSum();

  /** Adds a pair, whose cost counts when its profit is known. */
  public void add(Figure profit, Figure paid) {
    sum.add(profit);
    if (profit.amount().isPresent() && paid.amount().isPresent()) {
      cost.add(paid);
    }
  }

  /** What it is so far. */
  public ProfitSum sum() {
    return new ProfitSum(sum.sum(), cost.sum().amount());
  }
}
