package org.soletape.web.status;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.web.chart.Moment;
import org.soletape.web.status.StatusSentence.Part;

/** Puts a sentence with clock times in it together. */
final class SentenceParts {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'UTC'");

  private final List<Part> parts = new ArrayList<>();

  List<Part> all() {
    return parts;
  }

  void text(String words) {
    if (!words.isEmpty()) {
      parts.add(new Part(words, Optional.empty()));
    }
  }

  /** A time of this day by its clock alone, any other with its day. */
  void clock(Instant at, LocalDate today) {
    boolean isToday = LocalDate.ofInstant(at, UTC).equals(today);
    String text = isToday ? CLOCK.format(at.atOffset(UTC)) : Moment.of(at).text();
    parts.add(new Part(text, Optional.of(at)));
  }
}
