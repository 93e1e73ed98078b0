package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A control group with ten of every hundred milliseconds of one core; root on Linux only. */
record TenthOfACore(Path group) implements AutoCloseable {
  private static final Path FIRST = Path.of("/sys/fs/cgroup/cpu");
  private static final Path SECOND = Path.of("/sys/fs/cgroup");
  private static final String NAME = "soletape-bench";

  /** Empty where this machine lets nobody make one. */
  static Optional<TenthOfACore> open() {
    try {
      return Optional.of(Files.isDirectory(FIRST) ? first() : second());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static TenthOfACore first() throws IOException {
    TenthOfACore group = new TenthOfACore(Files.createDirectories(FIRST.resolve(NAME)));
    Files.writeString(group.group.resolve("cpu.cfs_period_us"), "100000");
    Files.writeString(group.group.resolve("cpu.cfs_quota_us"), "10000");
    return group;
  }

  private static TenthOfACore second() throws IOException {
    TenthOfACore group = new TenthOfACore(Files.createDirectories(SECOND.resolve(NAME)));
    Files.writeString(group.group.resolve("cpu.max"), "10000 100000");
    return group;
  }

  /** Takes in a process, and what it starts from now on. */
  void add(long pid) throws IOException {
    Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(group);
  }
}
