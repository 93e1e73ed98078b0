package org.soletape.chaos;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Somebody's timer, which calls the cron endpoint far too often. */
final class CronCaller implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(3);

  private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
  private final HttpRequest call;
  private final Thread thread;

  CronCaller(String site, String secret) {
    call =
        HttpRequest.newBuilder(URI.create(site + "/api/cron/sync-market-data-v2"))
            .header("Authorization", "Bearer " + secret)
            .timeout(Duration.ofSeconds(40))
            .POST(BodyPublishers.noBody())
            .build();
    thread = Thread.ofVirtual().start(this::callForEver);
  }

  /** How often it was answered what. */
  Map<String, Integer> answers() {
    return answers;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void callForEver() {
    while (!Thread.currentThread().isInterrupted()) {
      String said =
          SiteCaller.send(call).map(answer -> String.valueOf(answer.statusCode())).orElse("none");
      answers.merge(said, 1, Integer::sum);
      SiteCaller.pause(EVERY);
    }
  }
}
