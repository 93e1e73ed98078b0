package org.soletape.web.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.market.FailedPoll;
import org.soletape.market.MarketProduct;
import org.soletape.market.SizeWeek;
import org.soletape.market.Slot;
import org.soletape.web.chart.Poll;
import org.soletape.web.chart.Poll.Outcome;
import org.soletape.web.market.MarketView.Strip;

/** What came of the polls of one venue in the kept slots, for one size. */
final class PollDrawing {
  private final Provider venue;
  private final MarketProduct product;
  private final Slot current;
  private final Map<Slot, SizeWeek.Answer> answers;
  private final Map<Slot, FailedPoll> failures;

  PollDrawing(Provider venue, MarketProduct product, Slot current, SizeWeek week) {
    this.venue = venue;
    this.product = product;
    this.current = current;
    this.answers =
        week.answers(venue).stream()
            .collect(Collectors.toMap(SizeWeek.Answer::slot, Function.identity()));
    this.failures =
        week.failures().stream()
            .filter(failure -> failure.venue() == venue)
            .collect(Collectors.toMap(FailedPoll::slot, Function.identity()));
  }

  /** One per kept slot, oldest first. */
  List<Poll> polls() {
    List<Poll> polls = new ArrayList<>(Slot.KEPT);
    for (int i = 1 - Slot.KEPT; i <= 0; i++) {
      polls.add(poll(current.plus(i)));
    }
    return polls;
  }

  Strip strip() {
    List<Poll> polls = polls();
    return new Strip(venue.label(), venue.id(), summary(polls), polls);
  }

  private Poll poll(Slot slot) {
    Optional<SizeWeek.Answer> answer = Optional.ofNullable(answers.get(slot));
    if (answer.isPresent()) {
      return answered(slot, answer.get());
    }
    Optional<FailedPoll> failure = Optional.ofNullable(failures.get(slot));
    if (failure.isPresent()) {
      return new Poll(slot, Outcome.FAILED, "failed: " + sentence(failure.get()));
    }
    if (!product.calendar().isDue(product.tier(), slot)) {
      return new Poll(slot, Outcome.NOT_DUE, "not due, polled " + product.rhythm(slot));
    }
    if (product.calendar().wasOff(venue, slot)) {
      return new Poll(slot, Outcome.NOT_DUE, "not due, " + venue.label() + " is switched off");
    }
    if (!isTracked(slot)) {
      return new Poll(slot, Outcome.NOT_TRACKED, "not tracked at this venue then");
    }
    return slot.equals(current)
        ? new Poll(slot, Outcome.AWAITED, "awaited in this slot")
        : new Poll(slot, Outcome.MISSED, "missed: nobody asked the venue in this slot");
  }

  private static Poll answered(Slot slot, SizeWeek.Answer answer) {
    if (answer.hasPrices()) {
      return new Poll(slot, Outcome.OK, "answered");
    }
    String reason = answer.sent() ? "answered, nothing offered" : "answered, without this size";
    return new Poll(slot, Outcome.NOTHING, reason);
  }

  private static String sentence(FailedPoll failure) {
    String what =
        switch (failure.kind()) {
          case "rate_limited" -> "the venue asked us to slow down";
          case "auth_expired" -> "the venue no longer accepted our sign-in";
          case "bad_item" -> "the venue had no usable answer for this product";
          case "unavailable" -> "the venue could not be reached";
          default -> "something went wrong on our side";
        };
    String times = failure.tries() == 1 ? "" : ", tried " + failure.tries() + " times";
    return what + times + " (" + failure.message() + ")";
  }

  private boolean isTracked(Slot slot) {
    Optional<Instant> since = product.listings().get(venue).mappedAt();
    return product.isMapped(venue) && (since.isEmpty() || slot.end().isAfter(since.get()));
  }

  /** Such as {@code 26 answered, 1 failed, 1 missed}. */
  private static String summary(List<Poll> polls) {
    Map<Outcome, Long> counts =
        polls.stream()
            .filter(poll -> !poll.outcome().style().equals("idle"))
            .collect(Collectors.groupingBy(Poll::outcome, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (counts.containsKey(outcome)) {
        parts.add(counts.get(outcome) + " " + outcome.words());
      }
    }
    return parts.isEmpty() ? "not polled this week" : String.join(", ", parts);
  }
}
