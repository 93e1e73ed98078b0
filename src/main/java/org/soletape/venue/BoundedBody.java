package org.soletape.venue;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects a body in memory up to a limit; a longer one is an error, not a full heap. */
final class BoundedBody implements BodySubscriber<byte[]> {
  static final int LIMIT = 8 * 1024 * 1024;

  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private Subscription subscription;
  private long received;

  /** More bytes than any honest answer has. */
  static final class TooLong extends IOException {
    TooLong() {
      super("the body is longer than " + LIMIT + " bytes");
    }
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    bytes.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received > LIMIT) {
      subscription.cancel();
      bytes.onError(new TooLong());
    } else {
      bytes.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return bytes.getBody();
  }
}
