package org.soletape.notice.outgoing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request and the head of its answer, over a connection of its own to an address that was
 * looked at. Closing it from another thread ends whatever it waits for.
 */
final class Exchange implements AutoCloseable {
  private static final int CONNECT_MILLIS = 3000;
  private static final int LARGEST_HEAD = 64 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
  private static final Pattern RETRY_AFTER =
      Pattern.compile("retry-after: *(\\d{1,5})(\\.\\d+)? *");
  private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]*");

  private final Target target;
  private final byte[] request;
  private final Supplier<SSLSocketFactory> tls;
  private Socket socket;
  private boolean closed;

  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;
  }

  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  Exchange(Target target, byte[] request, Supplier<SSLSocketFactory> tls) {
    this.target = target;
    this.request = request;
    this.tls = tls;
  }

  static byte[] request(Target target, Map<String, String> headers, byte[] body) {
    StringBuilder head = new StringBuilder("POST ").append(target.path()).append(" HTTP/1.1\r\n");
    String origin = target.origin();
    line(head, "Host", origin.substring(origin.indexOf("//") + 2));
    line(head, "User-Agent", "Soletape");
    line(head, "Accept", "*/*");
    line(head, "Connection", "close");
    line(head, "Content-Length", String.valueOf(body.length));
    headers.forEach((name, value) -> line(head, name, value));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(US_ASCII));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static void line(StringBuilder head, String name, String value) {
    if (!HEADER_VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("the header " + name + " is no line of plain characters");
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /** Asks the first of these that can be connected to. */
  Answer with(List<InetAddress> addresses) throws IOException {
    Socket connected = connect(addresses);
    Socket spoken = target.secure() ? secured(connected) : connected;
    spoken.getOutputStream().write(request);
    spoken.getOutputStream().flush();
    return answer(new Head(new BufferedInputStream(spoken.getInputStream())));
  }

  private Socket connect(List<InetAddress> addresses) throws IOException {
    IOException failed = new IOException("no address");
    for (InetAddress address : addresses) {
      Socket tried = open();
      try {
        tried.connect(new InetSocketAddress(address, target.port()), CONNECT_MILLIS);
        return tried;
      } catch (IOException e) {
        failed = e;
        tried.close();
      }
    }
    throw failed;
  }

  private synchronized Socket open() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    socket = new Socket();
    return socket;
  }

  /** The certificate must be the named host's, whatever address it was reached at. */
  private Socket secured(Socket connected) throws IOException {
    SSLSocket secured =
        (SSLSocket) tls.get().createSocket(connected, target.host(), target.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setServerNames(List.of(new SNIHostName(target.host())));
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** 100 and 103 announce the answer itself. */
  private static Answer answer(Head head) throws IOException {
    Answer answer = head.read();
    while (answer.status().getAsInt() / 100 == 1) {
      answer = head.read();
    }
    return answer;
  }

  /** Reads status and headers; with all that precedes them they may be only so large. */
  private static final class Head {
    private final InputStream from;
    private int room = LARGEST_HEAD;

    Head(InputStream from) {
      this.from = from;
    }

    Answer read() throws IOException {
      Matcher status = STATUS.matcher(line());
      if (!status.matches()) {
        throw new UnreadableException();
      }
      Optional<Duration> pause = Optional.empty();
      for (String line = line(); !line.isEmpty(); line = line()) {
        Matcher asked = RETRY_AFTER.matcher(line.toLowerCase(Locale.ROOT));
        if (asked.matches()) {
          pause = Optional.of(Duration.ofSeconds(Long.parseLong(asked.group(1)) + 1));
        }
      }
      return Answer.of(Integer.parseInt(status.group(1)), pause);
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = from.read(); next != '\n'; next = from.read()) {
        if (next < 0) {
          throw new UnreadableException();
        }
        if (--room < 0) {
          throw new TooLargeException();
        }
        line.write(next);
      }
      return line.toString(ISO_8859_1).stripTrailing();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is of no use any more, which was the point.
      }
    }
  }
}
