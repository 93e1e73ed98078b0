package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PgBouncer in transaction mode before every database of one server, as a hosted project has it:
 * few server connections, each lent for one transaction, and nothing prepared. It ends with the
 * JVM.
 */
final class TransactionPooler {
  private static final long PATIENCE_MS = 10_000;
  private static final Pattern VERSION = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)");

  private final int port;

  private TransactionPooler(int port) {
    this.port = port;
  }

  /** Whether this run of the tests asks for a pooler: {@code TEST_POOLER=pgbouncer}. */
  static boolean isWanted() {
    return "pgbouncer".equals(System.getenv("TEST_POOLER"));
  }

  int port() {
    return port;
  }

  /** Logs in to the server as this user, whoever asks. */
  static TransactionPooler before(int serverPort, String user) {
    try {
      Path folder =
          Files.createTempDirectory("soletape-pooler", asFileAttribute(fromString("rwxr-xr-x")));
      Path log = folder.resolve("pgbouncer.log");
      int port = freePort();
      Process process = start(settings(folder, port, serverPort, user), log);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      awaitAnswer(process, port, log);
      return new TransactionPooler(port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start pgbouncer; is it installed?", e);
    }
  }

  private static Process start(Path settings, Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of("pgbouncer", settings.toString()));
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to run as root.
      command.addAll(1, List.of("-u", "nobody"));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static Path settings(Path folder, int port, int serverPort, String user)
      throws IOException {
    String text =
        """
        [databases]
        * = host=127.0.0.1 port=%d user=%s
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = transaction
        default_pool_size = 5
        max_client_conn = 200
        server_idle_timeout = 1
        ignore_startup_parameters = extra_float_digits
        %s
        """
            .formatted(serverPort, user, port, nothingPrepared());
    return Files.writeString(folder.resolve("pgbouncer.ini"), text, UTF_8);
  }

  /**
   * Newer versions keep prepared statements unless told not to, older ones do not know the word.
   */
  private static String nothingPrepared() throws IOException {
    Process asked = new ProcessBuilder("pgbouncer", "--version").start();
    Matcher version = VERSION.matcher(new String(asked.getInputStream().readAllBytes(), UTF_8));
    boolean prepares =
        version.find()
            && (Integer.parseInt(version.group(1)) > 1 || Integer.parseInt(version.group(2)) >= 21);
    return prepares ? "max_prepared_statements = 0" : "";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitAnswer(Process process, int port, Path log) throws IOException {
    long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("pgbouncer did not start: " + Files.readString(log, UTF_8));
      }
      Thread.onSpinWait();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
