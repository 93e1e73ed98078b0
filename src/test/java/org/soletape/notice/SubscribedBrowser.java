package org.soletape.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other end of RFC 8291: a browser with its keys, written from the RFC alone. */
final class SubscribedBrowser {
  private final byte[] publicKey;
  private final byte[] privateKey;
  private final byte[] auth;

  SubscribedBrowser(String publicKey, String privateKey, String auth) {
    this.publicKey = Base64.getUrlDecoder().decode(publicKey);
    this.privateKey = Base64.getUrlDecoder().decode(privateKey);
    this.auth = Base64.getUrlDecoder().decode(auth);
  }

  BrowserKeys keys() {
    return new BrowserKeys(publicKey, auth);
  }

  /** The text of a body in one record: salt, record size, key of the sender, cipher text. */
  String read(byte[] body) {
    try {
      byte[] salt = Arrays.copyOf(body, 16);
      int keyLength = body[20];
      byte[] sender = Arrays.copyOfRange(body, 21, 21 + keyLength);
      byte[] cipherText = Arrays.copyOfRange(body, 21 + keyLength, body.length);
      byte[] shared = agree(sender);
      byte[] info = joined("WebPush: info\0".getBytes(US_ASCII), publicKey, sender);
      byte[] secret = expand(mac(auth, shared), info, 32);
      byte[] pseudoRandom = mac(salt, secret);
      byte[] key = expand(pseudoRandom, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
      byte[] nonce = expand(pseudoRandom, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      return unpadded(cipher.doFinal(cipherText));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Zeros, and before them a 2 that ends the last record. */
  private static String unpadded(byte[] text) {
    int end = text.length - 1;
    while (text[end] == 0) {
      end--;
    }
    if (text[end] != 2) {
      throw new IllegalStateException("not the last record");
    }
    return new String(text, 0, end, UTF_8);
  }

  private byte[] agree(byte[] sender) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
    KeyFactory keys = KeyFactory.getInstance("EC");
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(sender, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(sender, 33, 65)));
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(
        keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, privateKey), curve)));
    ECPublicKey other = (ECPublicKey) keys.generatePublic(new ECPublicKeySpec(point, curve));
    agreement.doPhase(other, true);
    return agreement.generateSecret();
  }

  private static byte[] expand(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(mac(key, joined(info, new byte[] {1})), length);
  }

  private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
