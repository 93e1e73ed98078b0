package org.soletape.notice.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Sends to targets, in five seconds each at most. */
public final class Outgoing {
  /** From the question for the host's address to the head of the answer. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Resolver resolver;
  private final BiPredicate<Target, InetAddress> permitted;
  private final Supplier<SSLSocketFactory> tls;
  private final Duration patience;

  /**
   * Sends where it is permitted.
   *
   * @param tls asked when it is needed: it reads whom this machine trusts
   */
  Outgoing(
      Resolver resolver,
      BiPredicate<Target, InetAddress> permitted,
      Supplier<SSLSocketFactory> tls,
      Duration patience) {
    this.resolver = resolver;
    this.permitted = permitted;
    this.tls = tls;
    this.patience = patience;
  }

  /**
   * Sends to the public network.
   *
   * @param loopback whether also to this machine itself, over http, for tests and the demo
   */
  public static Outgoing through(Resolver resolver, boolean loopback) {
    Supplier<SSLSocketFactory> tls = () -> (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new Outgoing(resolver, permitted(loopback), tls, PATIENCE);
  }

  static BiPredicate<Target, InetAddress> permitted(boolean loopback) {
    return (target, address) ->
        target.secure() ? PublicNetwork.has(address) : loopback && address.isLoopbackAddress();
  }

  /**
   * Posts a body.
   *
   * @throws IllegalArgumentException when a header is no line of plain characters
   */
  public Answer post(Target target, Map<String, String> headers, byte[] body) {
    Exchange exchange = new Exchange(target, Exchange.request(target, headers, body), tls);
    FutureTask<Answer> task = new FutureTask<>(() -> exchange.with(permitted(target)));
    Thread.ofVirtual().name("outgoing").start(task);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Answer.none("no answer within " + patience.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      return Answer.none(reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none("interrupted");
    } finally {
      task.cancel(true);
      exchange.close();
    }
  }

  private List<InetAddress> permitted(Target target) throws IOException, InterruptedException {
    String name =
        target.host().startsWith("[") ? target.host().replaceAll("[\\[\\]]", "") : target.host();
    List<InetAddress> all = addresses(name);
    if (all.isEmpty()) {
      throw new UnknownHostException(name);
    }
    if (!all.stream().allMatch(address -> permitted.test(target, address))) {
      throw new NotPublicException();
    }
    return all;
  }

  private List<InetAddress> addresses(String name) throws IOException, InterruptedException {
    Future<List<InetAddress>> found = Lookups.start(() -> resolver.addresses(name));
    try {
      return found.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } finally {
      // Whoever has waited long enough interrupts us.
      found.cancel(false);
    }
  }

  /** In words of our own: what an exception says may repeat the address. */
  private static String reason(Throwable failure) {
    return switch (failure) {
      case NotPublicException e -> "leads to a private address";
      case UnknownHostException e -> "unknown host";
      case SSLException e -> "no trusted TLS connection";
      case Exchange.UnreadableException e -> "no answer of HTTP";
      case Exchange.TooLargeException e -> "answer too large";
      default -> "no connection";
    };
  }

  private static final class NotPublicException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
