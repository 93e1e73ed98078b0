package org.soletape.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.soletape.notice.outgoing.Target;

/**
 * A delivery as its channel wants it. All carry the message's id, in their own words and as the
 * header {@code Soletape-Message}.
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
record Sending(Target target, Map<String, String> headers, byte[] body) {
  private static final String JSON = "application/json";
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int LONGEST_NTFY = 3500;

  /**
   * Writes a delivery for its channel.
   *
   * @param push what encrypts for browsers
   */
  static Sending of(Delivery delivery, PushMessages push, Instant now) {
    Sending bare =
        switch (delivery.way().kind()) {
          case DISCORD -> json(delivery.way().target(), discord(delivery));
          case NTFY -> ntfy(delivery);
          case WEBHOOK -> webhook(delivery, now);
          case PUSH -> push.sending(delivery);
          case FEED -> throw new IllegalArgumentException("a feed is asked for");
        };
    Map<String, String> headers = new LinkedHashMap<>(bare.headers());
    headers.put("Soletape-Message", delivery.message().id().toString());
    return new Sending(bare.target(), headers, bare.body());
  }

  private static Sending json(Target target, ObjectNode body) {
    return new Sending(target, Map.of("Content-Type", JSON), body.toString().getBytes(UTF_8));
  }

  /** An embed, whose links are words; nobody is mentioned, whatever a name looks like. */
  private static ObjectNode discord(Delivery delivery) {
    Message message = delivery.message();
    StringBuilder text = new StringBuilder();
    for (Line line : message.lines()) {
      String words = plain(line.text());
      text.append("- ")
          .append(
              line.path()
                  .map(path -> "[" + words + "](<" + delivery.way().site() + path + ">)")
                  .orElse(words))
          .append('\n');
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("allowed_mentions").putArray("parse");
    ObjectNode embed = body.putArray("embeds").addObject();
    embed.put("title", plain(message.title()));
    embed.put("description", LinesText.cut(text.toString(), LONGEST_DESCRIPTION));
    embed.put("timestamp", message.toldAt().toString());
    embed.putObject("footer").put("text", "Soletape " + message.id());
    return body;
  }

  /** Without what Discord would read as a mark. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\*_~`|>\\[\\]()#@<-])", "\\\\$1");
  }

  /** As JSON to the server itself; an equal sequence id replaces what came before. */
  private static Sending ntfy(Delivery delivery) {
    String path = delivery.way().target().path();
    int slash = path.lastIndexOf('/');
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("topic", path.substring(slash + 1));
    body.put("title", delivery.message().title());
    body.put("message", LinesText.cut(lines(delivery.message()), LONGEST_NTFY));
    body.put("sequence_id", delivery.message().id().toString());
    delivery.link().ifPresent(link -> body.put("click", link));
    return json(delivery.way().target().at(path.substring(0, slash + 1)), body);
  }

  static String lines(Message message) {
    return String.join("\n", message.lines().stream().map(Line::text).toList());
  }

  private static Sending webhook(Delivery delivery, Instant now) {
    Message message = delivery.message();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", message.id().toString());
    body.put("type", delivery.test() ? "test" : "message");
    body.put("told_at", message.toldAt().toString());
    body.put("title", message.title());
    ArrayNode lines = body.putArray("lines");
    for (Line line : message.lines()) {
      ObjectNode each = lines.addObject().put("text", line.text());
      each.put("url", line.path().map(path -> delivery.way().site() + path).orElse(null));
    }
    byte[] bytes = body.toString().getBytes(UTF_8);
    Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", JSON));
    UUID id = message.id();
    headers.putAll(
        new WebhookSignature(delivery.way().secret().orElseThrow())
            .headers(id.toString(), now, bytes));
    return new Sending(delivery.way().target(), headers, bytes);
  }

  @Override
  public String toString() {
    return "Sending[" + target + "]";
  }
}
