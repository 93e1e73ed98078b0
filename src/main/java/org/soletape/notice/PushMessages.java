package org.soletape.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.util.Base64;
import java.util.Optional;
import org.soletape.db.Database;

/**
 * Messages to browsers, encrypted so that their push services cannot read them (RFC 8291) and
 * signed with this site's key (RFC 8292). The key is made once and kept in the database: a browser
 * takes messages of no other.
 */
public final class PushMessages {
  private static final String NAME = "push";

  /** What a push service must take is 4096 bytes, 103 of them the encryption's. */
  private static final int MOST_TEXT = 1000;

  private static final int KEPT_SECONDS = 2 * 24 * 60 * 60;

  private final Database database;
  private volatile Optional<VapidKeys> keys = Optional.empty();

  public PushMessages(Database database) {
    this.database = database;
  }

  /** What a browser is told when it subscribes, in base64url. */
  public String publicKey() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys().getApplicationServerKey());
  }

  Sending sending(Delivery delivery) {
    BrowserKeys browser = BrowserKeys.kept(delivery.way().secret().orElseThrow());
    WebPush push = new WebPush(subject(delivery.way().site()), keys());
    return new Sending(
        delivery.way().target(),
        push.getHeaders(
            delivery.way().target().address(), KEPT_SECONDS, null, WebPush.Urgency.Normal),
        push.getBody(text(delivery).getBytes(UTF_8), browser.p256dh(), browser.auth()));
  }

  /** What the service worker shows; the id replaces an equal one that is shown already. */
  private static String text(Delivery delivery) {
    Message message = delivery.message();
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    text.put("id", message.id().toString());
    text.put("title", message.title());
    text.put("body", LinesText.cut(Sending.lines(message), MOST_TEXT));
    text.put(
        "path",
        message.lines().stream()
            .flatMap(line -> line.path().stream())
            .findFirst()
            .orElse("/alerts/channels"));
    return text.toString();
  }

  /** Whom a push service may turn to; it has to be an address of https. */
  private static String subject(String site) {
    return site.replaceFirst("^http:", "https:");
  }

  private VapidKeys keys() {
    VapidKeys known = keys.orElseGet(() -> find().orElseGet(this::made));
    keys = Optional.of(known);
    return known;
  }

  /** Of two processes that start at once, the first makes it and the second finds it. */
  private VapidKeys made() {
    VapidKeys made = VapidKeys.generate();
    database.update(
        "insert into soletape.signing_keys (name, key) values (?, ?) on conflict do nothing",
        NAME,
        (made.getX509PublicKey() + " " + made.getPkcs8PrivateKey()).getBytes(US_ASCII));
    return find().orElseThrow();
  }

  private Optional<VapidKeys> find() {
    return database
        .find("select key from soletape.signing_keys where name = ?", row -> row.bytes("key"), NAME)
        .map(
            kept -> {
              String both = new String(kept, US_ASCII);
              int blank = both.indexOf(' ');
              return VapidKeys.create(both.substring(0, blank), both.substring(blank + 1));
            });
  }
}
