package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What a {@link ScriptedServer} answers once.
 *
 * @param missingBytes how many bytes more than it sends the answer promises
 * @param silent whether nothing at all is answered
 */
public record Reply(
    int status, Map<String, String> headers, Body body, int missingBytes, boolean silent) {
  /** The bytes of a reply. */
  public record Body(String text, boolean zipped) {
    byte[] bytes() {
      if (!zipped) {
        return text.getBytes(UTF_8);
      }
      var bytes = new ByteArrayOutputStream();
      try (var zip = new GZIPOutputStream(bytes)) {
        zip.write(text.getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }

  public static Reply json(String body) {
    return json(200, body);
  }

  public static Reply json(int status, String body) {
    return new Reply(
        status, Map.of("Content-Type", "application/json"), new Body(body, false), 0, false);
  }

  public static Reply html(int status) {
    return json(status, "<!DOCTYPE html><title>Gateway time-out</title>")
        .with("Content-Type", "text/html; charset=UTF-8");
  }

  public static Reply silence() {
    return new Reply(200, Map.of(), new Body("", false), 0, true);
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, missingBytes, silent);
  }

  public Reply zipped() {
    return new Reply(status, headers, new Body(body.text(), true), missingBytes, silent)
        .with("Content-Encoding", "gzip");
  }

  /** The same, but the connection ends before the promised length. */
  public Reply brokenOff() {
    return new Reply(status, headers, body, 100, silent);
  }
}
