package org.soletape.web.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.notice.Outbox;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.ServedApp;

/** The whole program, with somebody signed in and a receiver on this machine. */
final class NoticeSite implements AutoCloseable {
  final ScriptedServer receiver = new ScriptedServer();
  final UUID anna;
  private final TestDatabase test = TestDatabase.migrated();
  private final ServedApp served;
  private final Clock clock;
  private final String address;
  private boolean stopped;

  NoticeSite(Clock clock) {
    this.clock = clock;
    test.open();
    served =
        ServedApp.start(
            Map.of(
                "DATABASE_URL",
                test.url().jdbc(),
                "SCHEDULER",
                "off",
                "OUTGOING_LOOPBACK",
                "on",
                "CRON_SECRET",
                "a secret of the timer"),
            clock);
    address = served.url("");
    anna = SampleAccount.open(served.app().database(), "anna@example.com", clock.instant());
  }

  String url(String path) {
    return address + path;
  }

  String ticket() {
    return served.app().people().sessions().start(anna);
  }

  String token() {
    return served.app().people().tokens().make(anna, "hers");
  }

  BrowsingPerson person() {
    BrowsingPerson person = new BrowsingPerson(served.url(""), "192.0.2.1");
    person.keep("soletape_session", ticket());
    return person;
  }

  /** Adds a channel of hers; what is told of it once. */
  Optional<String> add(ChannelKind kind, String path) {
    return served
        .app()
        .notices()
        .channels()
        .add(
            anna,
            new ChannelEntry(kind, "", receiver.url() + path, served.url("")),
            clock.instant())
        .secret();
  }

  UUID put(String title) {
    Message message =
        new Message(
            UUID.randomUUID(),
            anna,
            clock.instant(),
            title,
            List.of(
                new Line("Ask $182 at StockX & less", Optional.of("/market/553558-174?a=1&b=2")),
                new Line("No <b>more</b>")));
    served.app().database().transaction(session -> new Outbox().put(session, message));
    return message.id();
  }

  /** Every session of hers ends, as by signing out everywhere in another browser. */
  void endSessions() {
    served.app().people().sessions().endAll(anna);
  }

  /** As when there is no network. */
  void stop() {
    if (!stopped) {
      stopped = true;
      served.close();
    }
  }

  @Override
  public void close() {
    stop();
    receiver.close();
    test.close();
  }
}
