package org.soletape.alert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Message;

/**
 * Who is told what with a slot: one message for each person, and none for somebody who has had as
 * many today as there may be; then it all waits for the next one.
 */
final class Telling {
  private final Slot slot;
  private final int messagesPerDay;
  private final Map<UUID, Set<Slot>> toldToday = new LinkedHashMap<>();
  private final Map<UUID, List<Line>> told = new LinkedHashMap<>();
  private final List<AlertLedger.Entry> toldNow = new ArrayList<>();
  private final List<Optional<Line>> untold = new ArrayList<>();
  private final List<AlertLedger.Entry> waiting = new ArrayList<>();

  Telling(Slot slot, int messagesPerDay) {
    this.slot = slot;
    this.messagesPerDay = messagesPerDay;
  }

  /** Of the time before: a message somebody had today, or a line that waits. */
  void add(AlertLedger.Entry entry) {
    if (entry.told().isPresent()) {
      toldToday.computeIfAbsent(entry.userId(), any -> new HashSet<>()).add(entry.told().get());
    } else {
      waiting.add(entry);
    }
  }

  /**
   * Of this slot, after all of the time before.
   *
   * @param lines in step with what fired
   */
  void add(List<Change> fired, List<Line> lines) {
    for (AlertLedger.Entry entry : waiting) {
      if (says(entry.userId(), entry.line().orElseThrow())) {
        toldNow.add(entry);
      }
    }
    for (int i = 0; i < fired.size(); i++) {
      boolean isSaid = says(fired.get(i).rule().userId(), lines.get(i));
      untold.add(isSaid ? Optional.empty() : Optional.of(lines.get(i)));
    }
  }

  private boolean says(UUID userId, Line line) {
    if (toldToday.getOrDefault(userId, Set.of()).size() >= messagesPerDay) {
      return false;
    }
    List<Line> lines = told.computeIfAbsent(userId, any -> new ArrayList<>());
    return lines.size() < Message.MOST_LINES && lines.add(line);
  }

  /** In step with what fired: the lines that no message of this slot has. */
  List<Optional<Line>> untold() {
    return untold;
  }

  /** What waited and does so no more. */
  List<AlertLedger.Entry> toldNow() {
    return toldNow;
  }

  List<Message> messages() {
    return told.entrySet().stream().map(each -> message(each.getKey(), each.getValue())).toList();
  }

  private Message message(UUID userId, List<Line> lines) {
    String name = "alerts " + userId + " " + slot;
    return new Message(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        userId,
        slot.start(),
        title(lines),
        lines);
  }

  private static String title(List<Line> lines) {
    // A product's name can have line breaks, and a title is one line.
    String only = lines.getFirst().text().replaceAll("\\R", " ");
    if (lines.size() > 1) {
      return "%d of your alerts".formatted(lines.size());
    }
    return only.length() <= Message.LONGEST_TITLE ? only : "One of your alerts";
  }
}
