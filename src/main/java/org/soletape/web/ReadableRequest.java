package org.soletape.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gate before every route: an address that is not UTF-8 in percent encoding and a body in an
 * unknown character set go no further. What characters a text may have is asked once, for all that
 * comes in by whatever way, where it would be stored.
 */
final class ReadableRequest {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

  private static final int HEX = 16;
  private static final int FIRST_OF_SEVERAL_OCTETS = 0x80;

  private ReadableRequest() {}

  /**
   * Lets a request pass that can be read.
   *
   * @throws BadRequestResponse when its address cannot
   * @throws UnsupportedMediaTypeResponse when its body cannot
   */
  static void require(Context context) {
    requireText(context.req().getRequestURI());
    requireText(context.queryString());
    // Asking for the content type itself fails when its character set is unknown.
    requireKnownCharset(context.header("Content-Type"));
  }

  private static void requireText(String encoded) {
    if (encoded != null && !isPlain(encoded) && !isText(encoded)) {
      throw new BadRequestResponse("The address has characters in it that cannot be read.");
    }
  }

  /** Nearly every address is. */
  private static boolean isPlain(String encoded) {
    return encoded.chars().allMatch(next -> next < FIRST_OF_SEVERAL_OCTETS && next != '%');
  }

  private static boolean isText(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char next = encoded.charAt(i);
      if (next != '%') {
        bytes.writeBytes(String.valueOf(next).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int octet = octet(encoded, i + 1);
      if (octet < 0) {
        return false;
      }
      bytes.write(octet);
      i += 2;
    }
    return isUtf8(bytes.toByteArray());
  }

  /** The two hexadecimal digits at this place; -1 when there are none. */
  private static int octet(String encoded, int place) {
    if (place + 1 >= encoded.length()) {
      return -1;
    }
    int high = Character.digit(encoded.charAt(place), HEX);
    int low = Character.digit(encoded.charAt(place + 1), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void requireKnownCharset(String contentType) {
    if (contentType == null) {
      return;
    }
    Matcher named = CHARSET.matcher(contentType);
    if (named.find() && !isKnown(named.group(1))) {
      throw new UnsupportedMediaTypeResponse("The body's character set is not known; send UTF-8.");
    }
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name.toUpperCase(Locale.ROOT));
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
