package org.soletape.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits as text. Whoever has the text is believed, so only its hash is kept; a plain hash
 * is enough, because nobody can guess 256 bits.
 */
public record RandomToken(String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static RandomToken make() {
    return new RandomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
  }

  /** The bits alone. */
  public static byte[] randomBytes() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** What is kept of it. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RandomToken[...]";
  }
}
