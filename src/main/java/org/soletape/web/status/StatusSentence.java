package org.soletape.web.status;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.market.Rhythm;
import org.soletape.market.Slot;
import org.soletape.polling.Coverage;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.VenueStatus;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;

/**
 * How fresh the prices are, as somebody who buys and sells wants to know it: one sentence, and one
 * more for each thing that keeps prices from being asked for as usual.
 *
 * @param parts in their order; those with an instant are a clock time in UTC, which a page may tell
 *     in the reader's own time as well
 */
public record StatusSentence(List<Part> parts) {
  /** A poll that begins later than this after its slot is late. */
  private static final Duration GRACE = Duration.ofHours(1);

  /** A piece of the text. */
  public record Part(String text, Optional<Instant> at) {
    /** As the machine reads it, of a part that is a time. */
    public String iso() {
      return Moment.of(at.orElseThrow()).iso();
    }
  }

  public StatusSentence {
    parts = List.copyOf(parts);
  }

  static StatusSentence of(
      PollingStatus polling, Rhythm rhythm, List<String> stopped, Instant now) {
    return new Writing(polling, rhythm, stopped, now).sentence();
  }

  /** The whole of it in words, with every time in UTC. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** The first thing to be said is what most decides whether the prices can be relied on. */
  private static final class Writing {
    private final PollingStatus polling;
    private final Rhythm rhythm;
    private final List<String> stopped;
    private final Instant now;
    private final Coverage current;
    private final SentenceParts parts = new SentenceParts();

    Writing(PollingStatus polling, Rhythm rhythm, List<String> stopped, Instant now) {
      this.polling = polling;
      this.rhythm = rhythm;
      this.stopped = stopped;
      this.now = now;
      this.current = polling.current();
    }

    StatusSentence sentence() {
      lead();
      venuesOff();
      venuesSilent();
      if (rhythm != Rhythm.NORMAL) {
        parts.text(" To stay inside the free plans prices are asked for less often than usual.");
      }
      return new StatusSentence(parts.all());
    }

    private void lead() {
      if (!stopped.isEmpty()) {
        parts.text("Prices are not brought up to date at present: a part of the site has stopped.");
      } else if (polling.venues().stream().allMatch(at -> at.offSince().isPresent())) {
        parts.text("Prices are not brought up to date: every venue is switched off.");
      } else if (current.tracked() == 0) {
        parts.text("There are no prices yet: no product has been found at a venue.");
      } else if (current.isComplete()) {
        complete();
      } else if (isUnderWay()) {
        incomplete(" is under way: ");
      } else if (nothingYet()) {
        parts.text(
            "There are no prices yet: the first poll of %s products is still to come."
                .formatted(CountText.of(current.tracked())));
      } else if (now.isBefore(current.slot().start().plus(GRACE))) {
        incomplete(" is about to begin: ");
      } else {
        incomplete(" is late: ");
      }
    }

    private void complete() {
      boolean all = current.covered() == current.tracked();
      parts.text(all ? "All prices are as of " : "Prices are as of ");
      poll(current.slot());
      parts.text("; " + covered() + (all ? "" : " have those of every venue") + "; next at ");
      parts.clock(polling.nextDue(), today());
      parts.text(".");
    }

    private void incomplete(String how) {
      String the = ofToday(current.slot());
      parts.text(the.substring(0, 1).toUpperCase(Locale.ROOT) + the.substring(1) + " poll (");
      parts.clock(current.slot().start(), today());
      parts.text(")" + how + covered() + " are in, the others show their last prices");
      polling
          .lastFull()
          .filter(last -> last.slot().compareTo(current.slot()) < 0)
          .ifPresent(
              last -> {
                parts.text(", mostly of ");
                poll(last.slot());
              });
      parts.text(".");
    }

    private String covered() {
      return StatusDrawing.covered(current) + " products";
    }

    private boolean nothingYet() {
      return current.covered() == 0
          && polling.lastFull().isEmpty()
          && polling.venues().stream().allMatch(at -> at.lastRequestAt().isEmpty());
    }

    private boolean isUnderWay() {
      return polling.venues().stream().anyMatch(at -> at.lease() == VenueStatus.Lease.HELD);
    }

    private void venuesOff() {
      boolean some = polling.venues().stream().anyMatch(at -> at.offSince().isEmpty());
      polling.venues().stream()
          .filter(at -> some && at.offSince().isPresent())
          .forEach(
              at -> {
                parts.text(" " + at.provider().label() + " is switched off since ");
                parts.clock(at.offSince().get(), today());
                parts.text(": its prices are not brought up to date.");
              });
    }

    /** An outage at a venue, while the slot still awaits it. */
    private void venuesSilent() {
      polling.venues().stream()
          .filter(at -> !current.isComplete() && at.offSince().isEmpty())
          .forEach(
              at ->
                  at.lastFailure()
                      .filter(failure -> failure.kind().equals("unavailable"))
                      .filter(failure -> !failure.failedAt().isBefore(current.slot().start()))
                      .ifPresent(
                          failure -> {
                            parts.text(" " + at.provider().label() + " did not answer at ");
                            parts.clock(failure.failedAt(), today());
                            parts.text(".");
                          }));
    }

    /** Such as {@code this afternoon’s poll (12:00 UTC)}. */
    private void poll(Slot slot) {
      boolean isToday = LocalDate.ofInstant(slot.start(), UTC).equals(today());
      parts.text(isToday ? ofToday(slot) + " poll (" : "the poll of ");
      parts.clock(slot.start(), today());
      parts.text(isToday ? ")" : "");
    }

    private static String ofToday(Slot slot) {
      return switch (slot.start().atOffset(UTC).getHour()) {
        case 0 -> "last night’s";
        case 6 -> "this morning’s";
        case 12 -> "this afternoon’s";
        default -> "this evening’s";
      };
    }

    private LocalDate today() {
      return LocalDate.ofInstant(now, UTC);
    }
  }
}
