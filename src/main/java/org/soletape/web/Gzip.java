package org.soletape.web;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/** Compression of answers that are kept compressed. */
final class Gzip {
  private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?");

  /** As every gzip begins that tells neither a name nor a time. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, -1};

  /**
   * To be used again: a new one takes a quarter of a megabyte of fresh memory, which costs as much
   * as to compress a page.
   */
  private static final Queue<Deflater> IDLE = new ArrayBlockingQueue<>(4);

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
    CRC32 checksum = new CRC32();
    checksum.update(content);
    byte[] deflated = deflated(content, level);
    return ByteBuffer.allocate(HEADER.length + deflated.length + 2 * Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(HEADER)
        .put(deflated)
        .putInt((int) checksum.getValue())
        .putInt(content.length)
        .array();
  }

  private static byte[] deflated(byte[] content, int level) {
    Deflater known = IDLE.poll();
    Deflater deflater = known == null ? new Deflater(level, true) : known;
    deflater.setLevel(level);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4);
    byte[] part = new byte[content.length / 4 + 64];
    while (!deflater.finished()) {
      bytes.write(part, 0, deflater.deflate(part));
    }
    deflater.reset();
    if (!IDLE.offer(deflater)) {
      deflater.end();
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
}
