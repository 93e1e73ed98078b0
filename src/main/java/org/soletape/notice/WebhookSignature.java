package org.soletape.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a webhook is sent, as the Standard Webhooks specification has it: an HMAC-SHA256 over
 * id, time and body, so that a receiver knows who sent it, that nobody changed it, and when it is
 * too old to be believed.
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
record WebhookSignature(byte[] key) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  /** The key as receivers' libraries expect it. */
  String secret() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  Map<String, String> headers(String id, Instant at, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
    headers.put("webhook-signature", "v1," + sign(id + "." + at.getEpochSecond() + ".", body));
    return headers;
  }

  private String sign(String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(before.getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSignature[...]";
  }
}
