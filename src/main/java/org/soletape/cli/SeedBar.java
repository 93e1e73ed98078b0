package org.soletape.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.soletape.catalog.Product;
import org.soletape.polling.Seeding.SeedProgress;

/** One progress bar over all products, on a terminal only. */
final class SeedBar implements SeedProgress, AutoCloseable {
  private Optional<ProgressBar> bar = Optional.empty();

  @Override
  public void product(int done, int all, Product product) {
    if (done == 1) {
      bar = Bars.open("Products", all);
    }
    bar.ifPresent(open -> open.stepTo(done).setExtraMessage(" " + product.sku()));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
