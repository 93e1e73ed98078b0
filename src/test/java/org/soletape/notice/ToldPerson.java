package org.soletape.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.notice.outgoing.Outgoing;
import org.soletape.notice.outgoing.Resolver;
import org.soletape.testing.Reply;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.SettableClock;

/** Somebody who is told things, at a receiver on this machine. */
final class ToldPerson {
  static final Reply TAKEN = Reply.json(200, "{}");
  static final Reply BROKEN = Reply.json(500, "{\"secret\": \"what went wrong inside\"}");

  final UUID id;
  final Channels channels;
  private final Database database;
  private final ScriptedServer receiver;
  private final SettableClock clock;
  private final Outbox outbox = new Outbox();

  ToldPerson(Database database, ScriptedServer receiver, SettableClock clock) {
    this.database = database;
    this.receiver = receiver;
    this.clock = clock;
    this.id = SampleAccount.open(database, "anna@example.com", clock.instant());
    this.channels = new Channels(database, true);
  }

  /** Of a process with this pool of connections. */
  Courier courier(Database process) {
    Outgoing outgoing = Outgoing.through(Resolver.SYSTEM, true);
    return new Courier(process, outgoing, new PushMessages(process), clock);
  }

  UUID add(ChannelKind kind, String path) {
    return addAt(kind, receiver.url() + path).id();
  }

  Channels.Added addAt(ChannelKind kind, String address) {
    return channels.add(
        id, new ChannelEntry(kind, "", address, "https://soletape.example"), clock.instant());
  }

  /** Puts a message to her. */
  UUID put() {
    Message message =
        new Message(
            UUID.randomUUID(),
            id,
            clock.instant(),
            "A price you wait for",
            List.of(new Line("Ask $182 at StockX", Optional.of("/market/553558-174"))));
    database.transaction(session -> outbox.put(session, message));
    return message.id();
  }

  /** What became of the newest message on a channel. */
  DeliveryLog.Entry log(UUID channel) {
    return new DeliveryLog(database).of(id, 10).get(channel).getFirst();
  }

  Messages messages() {
    return new Messages(database);
  }
}
