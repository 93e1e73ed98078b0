package bench;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the site's process has spent since it was seeded, with the syncs and cleanups told apart
 * from the pages; and by arithmetic what a host that sleeps would add.
 */
final class MonthMeter {
  /** A container host stops an instance without requests after this long. */
  private static final Duration INSTANCE_IDLE = Duration.ofMinutes(5);

  /** The pool closes a connection that nobody used for this long. */
  private static final Duration CONNECTION_IDLE = Duration.ofMinutes(1);

  /** TLS and the greeting of a new connection, generously. */
  private static final long CONNECTION_BYTES = 6_000;

  private static final int CONNECTIONS_OF_A_SYNC = 3;

  private final MonthProcess site;
  private final CountingRelay database;
  private final Duration start;
  private final Duration cpuBefore;
  private final long databaseBefore;
  private final long sentBefore;
  private final Idleness instance = new Idleness(INSTANCE_IDLE);
  private final Idleness connection = new Idleness(CONNECTION_IDLE);
  private Duration upkeepCpu = Duration.ZERO;
  private long upkeepBytes;
  private long syncs;

  /**
   * @param start CPU from exec to the first page
   */
  MonthMeter(MonthProcess site, CountingRelay database, Duration start) {
    this.site = site;
    this.database = database;
    this.start = start;
    this.cpuBefore = site.cpu();
    this.databaseBefore = database.answered();
    this.sentBefore = site.sent();
  }

  /** Counts what this spends as that of a sync or cleanup. */
  <T> T upkeep(Supplier<T> work) {
    Duration before = site.cpu();
    long bytes = database.answered();
    T result = work.get();
    upkeepCpu = upkeepCpu.plus(site.cpu().minus(before));
    upkeepBytes += database.answered() - bytes;
    return result;
  }

  void request(Instant now) {
    instance.use(now);
    connection.use(now);
  }

  void syncStarts(Instant now) {
    request(now);
    syncs++;
  }

  Duration upkeepCpu() {
    return upkeepCpu;
  }

  Duration pagesCpu() {
    return site.cpu().minus(cpuBefore).minus(upkeepCpu);
  }

  long starts() {
    return instance.starts();
  }

  Duration startCpu() {
    return start;
  }

  Duration allCpu() {
    return upkeepCpu().plus(pagesCpu()).plus(start.multipliedBy(starts()));
  }

  long upkeepBytes() {
    return upkeepBytes;
  }

  long pagesBytes() {
    return database.answered() - databaseBefore - upkeepBytes;
  }

  long connections() {
    return connection.starts() + CONNECTIONS_OF_A_SYNC * syncs;
  }

  long connectionBytes() {
    return connections() * CONNECTION_BYTES;
  }

  long databaseBytes() {
    return upkeepBytes() + pagesBytes() + connectionBytes();
  }

  /** Bytes to the shared cache. */
  long sent() {
    return site.sent() - sentBefore;
  }
}
