package org.soletape.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.soletape.db.Database;

/**
 * Signs what a browser keeps for us. The key is the configured secret, or a random one that is made
 * once and kept in the database, so that every replica signs alike.
 */
public final class SigningKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String NAME = "session";

  private final Database database;
  private volatile byte[] key;

  /** Reads the key when it is first needed, unless a secret is configured. */
  public SigningKey(Optional<String> secret, Database database) {
    this.database = database;
    this.key = secret.map(text -> text.getBytes(UTF_8)).orElse(null);
  }

  /**
   * The signature of a text.
   *
   * @param purpose a signature for one purpose is worth nothing for another
   */
  String sign(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      byte[] signature = mac.doFinal((purpose + '\0' + text).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Whether it is the signature of this text; takes as long whatever it is. */
  boolean isSignedBy(String signature, String purpose, String text) {
    return MessageDigest.isEqual(
        sign(purpose, text).getBytes(US_ASCII), signature.getBytes(US_ASCII));
  }

  private byte[] key() {
    byte[] known = key;
    if (known == null) {
      known = stored();
      key = known;
    }
    return known;
  }

  private byte[] stored() {
    return find().orElseGet(this::made);
  }

  /** Of two replicas that start at once, the first makes it and the second finds it. */
  private byte[] made() {
    database.update(
        "insert into soletape.signing_keys (name, key) values (?, ?) on conflict do nothing",
        NAME,
        RandomToken.randomBytes());
    return find().orElseThrow();
  }

  private Optional<byte[]> find() {
    return database.find(
        "select key from soletape.signing_keys where name = ?", row -> row.bytes("key"), NAME);
  }
}
