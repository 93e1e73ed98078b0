package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import org.soletape.money.Money;

/** A tenth of the price, since ever. */
record LacesSchedule() implements FeeSchedule {
  @Override
  public long net(long price, FeeSettings settings) {
    return price - price / 10;
  }

  @Override
  public List<FeeLine> lines(long price, FeeSettings settings) {
    return List.of(
        new FeeLine(
            "fee", "10 %", new Money(price / 10, settings.currency()), "A tenth of the price."));
  }

  @Override
  public String title(LocalDate day) {
    return "Laces, 10%";
  }
}
