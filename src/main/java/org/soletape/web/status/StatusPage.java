package org.soletape.web.status;

import io.javalin.http.Context;
import org.soletape.catalog.UnmappedReads;
import org.soletape.web.Caching;
import org.soletape.web.Templates;

/** How complete the tape is, how the last runs went, what is used, and what is not matched. */
public record StatusPage(
    SiteStatusReads reads,
    UnmappedReads unmapped,
    HeldBackDesk heldBack,
    Caching caching,
    Templates templates) {
  private static final int UNMAPPED_SHOWN = 100;

  void show(Context context) {
    SiteStatus status = reads.read();
    HeldBackView held = heldBack.view(context);
    StatusView view = new StatusView(status, unmapped.products(UNMAPPED_SHOWN), held);
    context.res().addHeader("Vary", "Cookie");
    if (held.visitor().isPresent()) {
      templates.answerPersonal(context, 200, "status.jte", view);
      return;
    }
    // A run can start at any moment, so a shared cache never keeps this for long.
    templates.answer(context, "status.jte", view, caching, false);
  }
}
