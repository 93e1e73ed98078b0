package org.soletape.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes over a socket to a server on this machine: requests that no HTTP client would send. */
public final class RawHttp {
  private RawHttp() {}

  public static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  public static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** All that comes until the server closes, each byte one character. */
  public static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** Sends one request, head and body, that asks for the connection's end, and reads the answer. */
  public static String ask(int port, String request) throws IOException {
    try (Socket socket = open(port)) {
      write(socket, request);
      return answer(socket);
    }
  }
}
