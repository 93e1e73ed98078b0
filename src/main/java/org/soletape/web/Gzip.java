package org.soletape.web;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression of answers that are kept compressed. */
final class Gzip {
  private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?");

  private Gzip() {}

  static boolean isAcceptedBy(Context context) {
    String encodings = context.header("Accept-Encoding");
    return encodings != null
        && Arrays.stream(encodings.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.startsWith("gzip") && !REFUSED.matcher(each).matches());
  }

  /** Answers with bytes that are compressed already. */
  static void answer(Context context, byte[] zipped) {
    context.header("Content-Encoding", "gzip").disableCompression().result(zipped);
  }

  /**
   * Compresses.
   *
   * @param level from 1, fast, to 9, small
   */
  static byte[] zip(byte[] content, int level) {
    int room = content.length / 4 + 64;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(room);
    try (GZIPOutputStream gzip = new Stream(bytes, room, level)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What {@link #zip} was given. */
  static byte[] unzip(byte[] zipped) {
    try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens the level, which the platform's class keeps to itself. With room for the whole it
   * compresses in one go.
   */
  private static final class Stream extends GZIPOutputStream {
    Stream(ByteArrayOutputStream bytes, int room, int level) throws IOException {
      super(bytes, room);
      def.setLevel(level);
    }
  }
}
