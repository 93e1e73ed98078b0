package org.soletape.cli;

import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.polling.Sync.SyncProgress;

/** Progress bars on standard error, one a task, where a person watches; a log file gets none. */
final class Bars implements SyncProgress, AutoCloseable {
  private static final int REFRESH_MILLIS = 200;

  private final Map<String, ProgressBar> open = new HashMap<>();

  /** So much of a task is done, and where it is; nothing is shown of a task without work. */
  @SuppressWarnings("SystemConsoleNull") // the launcher asks for the console that is null here
  synchronized void show(String task, int done, int all, String at) {
    if (all > 0 && System.console() != null) {
      open.computeIfAbsent(task, name -> bar(name, all)).stepTo(done).setExtraMessage(at);
    }
  }

  private static ProgressBar bar(String task, int all) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(all)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .build();
  }

  @Override
  public void starts(Provider provider, int due) {
    show(provider.label(), 0, due, "");
  }

  @Override
  public synchronized void asked(Provider provider, Product product) {
    ProgressBar bar = open.get(provider.label());
    if (bar != null) {
      bar.step().setExtraMessage(" " + product.sku());
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(ProgressBar::close);
  }
}
