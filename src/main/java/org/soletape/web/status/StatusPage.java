package org.soletape.web.status;

import io.javalin.http.Context;
import java.time.Duration;
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

  /** A run can start at any moment. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  /** The same for everybody. */
  void show(Context context) {
    SiteStatus status = reads.read();
    templates.answer(
        context,
        "status.jte",
        view(status, heldBack.view()),
        caching,
        status.polling().current().isComplete(),
        LONGEST_LIFE);
  }

  /** The same for whoever is signed in, where an operator decides about what is held back. */
  void showDesk(Context context) {
    HeldBackView held = heldBack.view(context);
    templates.answerPersonal(context, 200, "status.jte", view(reads.read(), held));
  }

  private StatusView view(SiteStatus status, HeldBackView held) {
    return new StatusView(status, unmapped.products(UNMAPPED_SHOWN), held);
  }
}
