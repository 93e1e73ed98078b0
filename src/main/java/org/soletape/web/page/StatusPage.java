package org.soletape.web.page;

import io.javalin.http.Context;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.StatusReads;
import org.soletape.web.Caching;

/** How complete the tape is, how the last runs went, and what is not matched. */
final class StatusPage {
  private final StatusReads reads;
  private final UnmatchedProducts unmapped;
  private final Caching caching;
  private final Templates templates;

  StatusPage(StatusReads reads, UnmatchedProducts unmapped, Caching caching, Templates templates) {
    this.reads = reads;
    this.unmapped = unmapped;
    this.caching = caching;
    this.templates = templates;
  }

  void show(Context context) {
    PollingStatus status = reads.read();
    StatusView view = StatusDrawing.view(status, unmapped.all());
    // A run can start at any moment, so a shared cache never keeps this for long.
    templates.answer(context, "status.jte", view, caching, false);
  }
}
