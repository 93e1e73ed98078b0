package org.soletape.notice.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address that was looked at, and TLS is about the name. */
class TlsTest {
  private static final char[] WORD = "changeit".toCharArray();

  @TempDir static Path folder;

  private static SSLServerSocket server;
  private static SSLContext context;
  private static volatile String named = "";

  @BeforeAll
  static void serve() throws Exception {
    context = context(keys());
    server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(TlsTest::listen);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void the_host_s_name_is_asked_for_and_proven_by_its_certificate() {
    Answer answer = post("hooks.example.com", context.getSocketFactory());

    assertThat(answer.reason()).isEqualTo("answered 200");
    assertThat(named).contains("hooks.example.com");
  }

  @Test
  void the_certificate_of_another_name_is_refused() {
    assertThat(post("other.example.com", context.getSocketFactory()).reason())
        .isEqualTo("no trusted TLS connection");
  }

  @Test
  void a_certificate_nobody_vouches_for_is_refused() {
    assertThat(post("hooks.example.com", (SSLSocketFactory) SSLSocketFactory.getDefault()).reason())
        .isEqualTo("no trusted TLS connection");
  }

  private static Answer post(String host, SSLSocketFactory tls) {
    Outgoing outgoing =
        new Outgoing(
            name -> List.of(InetAddress.getLoopbackAddress()),
            (target, address) -> true,
            () -> tls,
            Outgoing.PATIENCE);
    return outgoing.post(
        new Target(true, host, server.getLocalPort(), "/"), Map.of(), new byte[] {1});
  }

  private static KeyStore keys() throws Exception {
    Path file = folder.resolve("keys.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "a",
                "-dname",
                "CN=hooks.example.com",
                "-ext",
                "san=dns:hooks.example.com",
                "-storepass",
                new String(WORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("made.txt").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, WORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, WORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("a", keys.getCertificate("a"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static void listen() {
    while (!server.isClosed()) {
      try (SSLSocket socket = (SSLSocket) server.accept()) {
        socket.startHandshake();
        named = ((ExtendedSSLSession) socket.getSession()).getRequestedServerNames().toString();
        OutputStream out = socket.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (SSLException e) {
        // A client that does not believe us leaves.
      } catch (IOException e) {
        return;
      }
    }
  }
}
