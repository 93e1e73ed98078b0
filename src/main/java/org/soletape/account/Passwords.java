package org.soletape.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hashes passwords with Argon2id in little memory. One hash is made at a time in a process, on a
 * thread of its own that leaves the others their share of the processor; who would wait too long is
 * sent away.
 */
public final class Passwords implements AutoCloseable {
  /** The shortest password, in characters. */
  public static final int SHORTEST = 10;

  /** The longest password, in characters: more would be work without gain. */
  public static final int LONGEST = 200;

  private static final int KIBIBYTES = 7 * 1024;
  private static final int PASSES = 5;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Costs what a real one costs, and no password matches it. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=7168,t=5,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);

  private static final int MOST_WAITING = 64;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration COME_BACK = Duration.ofSeconds(5);
  private static final long IDLE_SECONDS = 30;

  private final SecureRandom random = new SecureRandom();
  private final ThreadPoolExecutor one =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("password").daemon().factory());

  public Passwords() {
    one.allowCoreThreadTimeOut(true);
  }

  /** What is wrong with a new password, as a sentence; empty when it will do. */
  public static Optional<String> problem(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("Use at least " + SHORTEST + " characters.");
    }
    return length > LONGEST
        ? Optional.of("Use at most " + LONGEST + " characters.")
        : Optional.empty();
  }

  /**
   * The hash to keep, with its parameters and salt.
   *
   * @throws TryLater when too many wait already
   */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(
        () ->
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID)
                .hash(password.getBytes(UTF_8), salt)
                .getResult());
  }

  /**
   * Whether it is the password of this hash, by the parameters in the hash. Without a hash it takes
   * the same work and is never true.
   *
   * @throws TryLater when too many wait already
   */
  boolean matches(String password, Optional<String> hash) {
    if (password.length() > 2 * LONGEST) {
      return false;
    }
    String known = hash.orElse(NOBODYS);
    boolean equal =
        inTurn(
            () ->
                Argon2Function.getInstanceFromHash(known)
                    .check(password.getBytes(UTF_8), known.getBytes(UTF_8)));
    return equal && hash.isPresent();
  }

  @Override
  public void close() {
    one.shutdownNow();
  }

  private <T> T inTurn(Callable<T> work) {
    Future<T> turn = null;
    try {
      turn = one.submit(work);
      return turn.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | TimeoutException e) {
      throw busy(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(e);
    } finally {
      if (turn != null) {
        turn.cancel(false);
      }
    }
  }

  private static TryLater busy(Exception cause) {
    return new TryLater(
        "Too many people are signing in at this moment. Please try again in a few seconds.",
        COME_BACK,
        cause);
  }
}
