package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soletape.catalog.Provider;
import org.soletape.fees.Calibration;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Fees;
import org.soletape.money.Money;
import org.soletape.portfolio.PortfolioSettings;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** What decides a person's fees, and which settings a real payout speaks for. */
final class FeesPage {
  private static final List<String> PAYOUT = List.of("venue", "price", "paid", "on");

  private final Visitors visitors;
  private final PortfolioSettings settings;
  private final Clock clock;
  private final Templates templates;

  FeesPage(Visitors visitors, PortfolioSettings settings, Clock clock, Templates templates) {
    this.visitors = visitors;
    this.settings = settings;
    this.clock = clock;
    this.templates = templates;
  }

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    FeeSettings present = settings.of(visitor.userId());
    Form form = FeesForm.of(present);
    Map<String, String> typed = new TreeMap<>();
    for (String field : PAYOUT) {
      typed.put(field, Optional.ofNullable(context.queryParam(field)).orElse("").strip());
    }
    if (typed.get("price").isEmpty() && typed.get("paid").isEmpty()) {
      draw(context, plain(visitor, Notices.of(context::queryParam).orElse(null), form, typed));
      return;
    }
    FeesView view = explained(visitor, form, typed, present);
    context.status(
        view.payout().problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    draw(context, view);
  }

  void save(Context context) {
    Visitor visitor = visitors.requireForm(context);
    FeesForm.Read read = FeesForm.read(context::formParam, settings.of(visitor.userId()));
    if (read.settings().isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      draw(context, plain(visitor, null, read.form(), Map.of()));
      return;
    }
    settings.save(visitor.userId(), read.settings().get());
    context.redirect("/inventory/fees?done=fees", HttpStatus.SEE_OTHER);
  }

  private void draw(Context context, FeesView view) {
    context.contentType(Templates.HTML).result(templates.bytes("inventory/fees.jte", view));
  }

  private static FeesView plain(
      Visitor visitor, String notice, Form form, Map<String, String> typed) {
    return new FeesView(
        visitor, notice, form, new Form(typed, Map.of()), null, List.of(), List.of(), List.of());
  }

  private FeesView explained(
      Visitor visitor, Form form, Map<String, String> typed, FeeSettings present) {
    Map<String, String> problems = new HashMap<>();
    Optional<Money> price = amount("price", typed, present, problems);
    Optional<Money> paid = amount("paid", typed, present, problems);
    Optional<LocalDate> day = day(typed.get("on"), problems);
    Form payout = new Form(typed, problems);
    if (!problems.isEmpty()) {
      return new FeesView(visitor, null, form, payout, null, List.of(), List.of(), List.of());
    }
    Provider venue =
        typed.get("venue").equals(Provider.ALIAS.id()) ? Provider.ALIAS : Provider.STOCKX;
    Calibration calibration =
        Calibration.explain(venue, price.get(), paid.get(), day.get(), present);
    return new FeesView(
        visitor,
        null,
        form,
        payout,
        calibration.sentence(),
        OfferDrawing.lines(Fees.payout(venue, price.get(), present, day.get())),
        calibration.hints(),
        calibration.explanations().stream()
            .map(
                each ->
                    new FeesView.Explanation(
                        each.sentence(),
                        FeesForm.of(each.settings()),
                        each.settings().equals(present)))
            .toList());
  }

  private static Optional<Money> amount(
      String field, Map<String, String> typed, FeeSettings present, Map<String, String> problems) {
    Optional<Money> amount = TypedAmount.read(typed.get(field), present.currency());
    if (amount.isEmpty()) {
      problems.put(
          field, "An amount in " + present.currency().getCurrencyCode() + ", such as 180.");
    }
    return amount;
  }

  private Optional<LocalDate> day(String typed, Map<String, String> problems) {
    if (typed.isEmpty()) {
      return Optional.of(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
    }
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      problems.put("on", "A day as 2026-03-31.");
      return Optional.empty();
    }
  }
}
