package org.soletape.web.watching;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.UUID;
import org.soletape.portfolio.OwnSizes;
import org.soletape.watching.Watches;
import org.soletape.web.Json;
import org.soletape.web.Visitors;

/**
 * What is somebody's on a market page, for its script: what they watch there, and which sizes they
 * own. Whoever is not signed in has nothing: 204.
 */
public record MarksPage(Visitors visitors, Watches watches, OwnSizes sizes) {
  void answer(Context context) {
    Optional<UUID> owner = visitors.find(context).map(visitor -> visitor.userId());
    Optional<UUID> product = watches.find(context.pathParam("sku"), "").map(Watches.Shoe::product);
    if (owner.isPresent() && product.isPresent()) {
      Watches.OfProduct watched = watches.of(owner.get(), product.get());
      Json.answer(
          context,
          json ->
              json.field("watched", watched.whole())
                  .texts("sizes", watched.sizes())
                  .texts("owned", sizes.of(owner.get(), product.get())));
    } else {
      context.status(HttpStatus.NO_CONTENT);
    }
  }
}
