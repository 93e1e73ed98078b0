package org.soletape.notice;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a browser gives out for messages to it to be encrypted with.
 *
 * @param p256dh its public key, an uncompressed point of P-256, 65 bytes
 * @param auth a secret it shares, 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
public record BrowserKeys(byte[] p256dh, byte[] auth) {
  private static final int POINT = 65;
  private static final int SECRET = 16;
  private static final byte UNCOMPRESSED = 4;

  /**
   * Reads both in base64url, as a browser writes them.
   *
   * @throws IllegalArgumentException when they are none
   */
  public static BrowserKeys read(String p256dh, String auth) {
    byte[] point;
    byte[] secret;
    try {
      point = Base64.getUrlDecoder().decode(p256dh);
      secret = Base64.getUrlDecoder().decode(auth);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The browser's keys cannot be read.", e);
    }
    if (point.length != POINT || point[0] != UNCOMPRESSED || secret.length != SECRET) {
      throw new IllegalArgumentException("The browser's keys cannot be read.");
    }
    return new BrowserKeys(point, secret);
  }

  static BrowserKeys kept(byte[] both) {
    return new BrowserKeys(
        Arrays.copyOf(both, POINT), Arrays.copyOfRange(both, POINT, POINT + SECRET));
  }

  byte[] toKeep() {
    byte[] both = Arrays.copyOf(p256dh, POINT + SECRET);
    System.arraycopy(auth, 0, both, POINT, SECRET);
    return both;
  }

  @Override
  public String toString() {
    return "BrowserKeys[...]";
  }
}
