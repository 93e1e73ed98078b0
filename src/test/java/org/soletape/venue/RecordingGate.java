package org.soletape.venue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gate that lets everything pass at once and keeps what passed. */
public final class RecordingGate implements RequestGate {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @Override
  public void beforeRequest() {
    events.add("before");
  }

  @Override
  public void afterRequest() {
    events.add("after");
  }

  @Override
  public void pause(Duration duration) {
    events.add("pause");
    pauses.add(duration);
  }

  public List<String> events() {
    return events;
  }

  public List<Duration> pauses() {
    return pauses;
  }
}
