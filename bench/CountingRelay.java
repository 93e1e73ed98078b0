package bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on to a port of this machine and counts the bytes that come back. */
final class CountingRelay implements AutoCloseable {
  private static final int BUFFER = 65_536;

  private final ServerSocket entrance;
  private final int target;
  private final AtomicLong answered = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private CountingRelay(ServerSocket entrance, int target) {
    this.entrance = entrance;
    this.target = target;
  }

  static CountingRelay to(int port) {
    try {
      ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      CountingRelay relay = new CountingRelay(entrance, port);
      relay.threads.execute(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Bytes that the target has sent so far. */
  long answered() {
    return answered.get();
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (!entrance.isClosed()) {
        join(entrance.accept());
      }
    } catch (IOException e) {
      if (!entrance.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void join(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    threads.execute(() -> pump(client, server, new AtomicLong()));
    threads.execute(() -> pump(server, client, answered));
  }

  private static void pump(Socket from, Socket to, AtomicLong count) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        // Before it is passed on: who has seen the answer finds it counted.
        count.addAndGet(read);
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One end has hung up, and closing both tells the other.
    }
  }
}
