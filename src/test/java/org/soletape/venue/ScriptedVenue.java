package org.soletape.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.soletape.venue.VenueSamples.PATIENCE;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Product;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;

/** A venue at a server that answers as a test has it, asked for one book. */
abstract class ScriptedVenue {
  final RecordingGate gate = new RecordingGate();
  @RegisterExtension final ScriptedServer server = new ScriptedServer();

  /** The venue at this address, ready to ask without renewing its credentials first. */
  abstract VenueFactory venueAt(URI url, HttpPatience patience);

  /** The body of a book of {@link #product()}. */
  abstract String bookBody();

  /** The replies between a 401 and the retry: to whatever the venue does to get new credentials. */
  abstract List<Reply> renewal();

  /** How often a call is asked when every answer is a 401. */
  abstract int callsWhenRefused();

  /** What a call carries in its headers, so that the venue may quote it. */
  abstract List<String> sentSecrets();

  /** Everything that must never be shown. */
  abstract List<String> secrets();

  static Product product() {
    return VenueSamples.product();
  }

  BookAnswer book() {
    return venueAt(server.url(), PATIENCE).open(gate).book(product());
  }

  <T extends VenueFailure> T failureOfBook(Class<T> kind) {
    T failure = catchThrowableOfType(kind, this::book);
    assertThat(failure).isNotNull();
    assertThat(messagesOf(failure))
        .noneMatch(message -> secrets().stream().anyMatch(message::contains));
    return failure;
  }

  static List<String> messagesOf(Throwable failure) {
    List<String> messages = new ArrayList<>();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      messages.add(each.toString());
    }
    return messages;
  }
}
