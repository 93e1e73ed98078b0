package org.soletape.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file that the browser keeps, with its content compressed once.
 *
 * @param hash ten hexadecimal digits of the content's SHA-256
 * @param zipped the content under gzip; the content itself when that is no smaller
 */
@SuppressWarnings("ArrayRecordComponent") // content is shared, never compared or changed
record StaticFile(String name, String hash, byte[] content, byte[] zipped) {
  private static final int HASH_BYTES = 5;

  static StaticFile of(String name, byte[] content) {
    String hash = HexFormat.of().formatHex(Sha256.of(content), 0, HASH_BYTES);
    return new StaticFile(name, hash, content, smaller(zip(content), content));
  }

  String url() {
    int dot = name.lastIndexOf('.');
    return "/static/" + name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  void answer(Context context) {
    context.contentType(type());
    boolean zip = zipped.length < content.length && accepts(context.header("Accept-Encoding"));
    if (zip) {
      context.header("Content-Encoding", "gzip");
    }
    context.disableCompression().result(zip ? zipped : content);
  }

  private String type() {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "ico" -> "image/x-icon";
      case "webp" -> "image/webp";
      case "woff2" -> "font/woff2";
      case "json", "webmanifest" -> "application/json";
      default -> "text/plain; charset=utf-8";
    };
  }

  private static boolean accepts(String encodings) {
    return encodings != null && encodings.contains("gzip");
  }

  private static byte[] smaller(byte[] zipped, byte[] content) {
    return zipped.length < content.length ? zipped : content;
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestGzip(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Compressed once and sent often: worth the highest level. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
