package org.soletape.venue.stockx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.soletape.venue.HeaderText;

/**
 * What StockX issues to a developer, and the refresh token of the account. Printing it shows none
 * of them.
 */
public record StockxCredentials(
    String apiKey, String clientId, String clientSecret, String refreshToken) {
  private static final int FINGERPRINT_LENGTH = 16;

  public StockxCredentials {
    HeaderText.require(apiKey, "the StockX API key");
    HeaderText.require(clientId, "the StockX client id");
    HeaderText.require(clientSecret, "the StockX client secret");
    HeaderText.require(refreshToken, "the StockX refresh token");
  }

  /** Changes whenever tokens got with other credentials must no longer be used. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((clientId + "\n" + refreshToken).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "StockxCredentials[hidden]";
  }
}
