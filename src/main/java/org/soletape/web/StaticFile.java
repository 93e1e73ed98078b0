package org.soletape.web;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.zip.Deflater;

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
    return new StaticFile(
        name, hash, content, smaller(Gzip.zip(content, Deflater.BEST_COMPRESSION), content));
  }

  String url() {
    int dot = name.lastIndexOf('.');
    return "/static/" + name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  void answer(Context context) {
    context.contentType(type());
    if (zipped.length < content.length && Gzip.isAcceptedBy(context)) {
      Gzip.answer(context, zipped);
    } else {
      context.disableCompression().result(content);
    }
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

  private static byte[] smaller(byte[] zipped, byte[] content) {
    return zipped.length < content.length ? zipped : content;
  }
}
