package org.soletape.web.watching;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.OwnSizes;
import org.soletape.watching.Watches;
import org.soletape.web.Json;
import org.soletape.web.Links;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/**
 * What is somebody's on market pages, for their script: what they watch, which sizes they own, and
 * whether fees they state make other tables. All in one answer without a price in it, which the
 * script keeps for a day. Whoever is not signed in has nothing: 204.
 */
public record MarksPage(
    Visitors visitors, Watches watches, OwnSizes sizes, FeeSettingsStore settings) {

  /** What is somebody's on one page. */
  private static final class Marks {
    private boolean watched;
    private final List<String> sizes = new ArrayList<>();
    private final List<String> owned = new ArrayList<>();

    private void watch(Optional<String> size) {
      size.ifPresentOrElse(sizes::add, () -> watched = true);
    }

    private void write(Json json) {
      json.field("watched", watched).texts("sizes", sizes).texts("owned", owned);
    }
  }

  void answer(Context context) {
    Optional<UUID> owner = visitors.find(context).map(Visitor::userId);
    if (owner.isEmpty()) {
      context.status(HttpStatus.NO_CONTENT);
      return;
    }
    Map<String, Marks> pages = pages(owner.get());
    Json.answer(
        context,
        json -> {
          json.field("fees", settings.of(owner.get()).isStated());
          json.object(
              "pages", each -> pages.forEach((page, marks) -> each.object(page, marks::write)));
        });
  }

  /** By the path of the market page. */
  private Map<String, Marks> pages(UUID owner) {
    Map<String, Marks> pages = new TreeMap<>();
    watches.marked(owner).forEach(marked -> marks(pages, marked.sku()).watch(marked.size()));
    sizes.of(owner).forEach((sku, owned) -> marks(pages, sku).owned.addAll(owned));
    return pages;
  }

  private static Marks marks(Map<String, Marks> pages, String sku) {
    return pages.computeIfAbsent(Links.market(sku), page -> new Marks());
  }
}
