package org.soletape.cli;

import java.util.EnumMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.polling.Sync.SyncProgress;

/** A progress bar per venue, on a terminal only. */
final class SyncBars implements SyncProgress, AutoCloseable {
  private final Map<Provider, ProgressBar> bars = new EnumMap<>(Provider.class);

  @Override
  public synchronized void starts(Provider provider, int due) {
    if (due > 0) {
      Bars.open(provider.label(), due).ifPresent(bar -> bars.put(provider, bar));
    }
  }

  @Override
  public synchronized void asked(Provider provider, Product product) {
    ProgressBar bar = bars.get(provider);
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(" " + product.sku());
    }
  }

  @Override
  public synchronized void close() {
    bars.values().forEach(ProgressBar::close);
  }
}
