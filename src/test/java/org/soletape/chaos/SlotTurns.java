package org.soletape.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * How far the run's time is from the machine's, and since when. A slot lasts as long as the run
 * wants and ends with a turn, which moves everybody's time on by six hours. All of it lies in the
 * past, so that nothing is ever ahead of the machine, and each slot begins an hour before its turn,
 * so that none ends by itself.
 */
final class SlotTurns {
  static final Duration SLOT = Duration.ofHours(6);

  /** A shift and the machine's time from which it holds. */
  record Turn(Instant since, Duration shift) {}

  private final List<Turn> turns = new CopyOnWriteArrayList<>();

  private SlotTurns(Turn first) {
    turns.add(first);
  }

  /** Room for so many turns from this machine's time on. */
  static SlotTurns before(Instant now, int count) {
    Instant begin = slotOf(now).minus(SLOT.multipliedBy(count + 1L)).plus(1, ChronoUnit.HOURS);
    return new SlotTurns(new Turn(now, Duration.between(now, begin)));
  }

  /** Without any shift ever. */
  static SlotTurns none() {
    return new SlotTurns(new Turn(Instant.EPOCH, Duration.ZERO));
  }

  Duration shift() {
    return turns.getLast().shift();
  }

  /** What the next turn will bring. */
  Duration nextShift() {
    return shift().plus(SLOT);
  }

  void turned(Instant now) {
    turns.add(new Turn(now, nextShift()));
  }

  int count() {
    return turns.size() - 1;
  }

  /** The shifts in force at some moment of these machine times. */
  List<Duration> within(Instant from, Instant to) {
    return IntStream.range(0, turns.size())
        .filter(i -> !turns.get(i).since().isAfter(to))
        .filter(i -> i + 1 == turns.size() || turns.get(i + 1).since().isAfter(from))
        .mapToObj(i -> turns.get(i).shift())
        .toList();
  }

  static Instant slotOf(Instant at) {
    return Instant.ofEpochSecond(
        Math.floorDiv(at.getEpochSecond(), SLOT.toSeconds()) * SLOT.toSeconds());
  }
}
