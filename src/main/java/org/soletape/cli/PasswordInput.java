package org.soletape.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a password: asked for at a terminal, without echo, else one line of standard input. */
final class PasswordInput {
  private PasswordInput() {}

  @SuppressWarnings("SystemConsoleNull") // before JDK 22 it is null where there is no terminal
  static String read() throws IOException {
    Console console = System.console();
    return console != null && isTerminal(console) ? ask(console) : line(System.in);
  }

  private static String ask(Console console) {
    char[] first = console.readPassword("Password: ");
    char[] second = console.readPassword("The same again: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new IllegalArgumentException("the two passwords are not the same");
    }
    return new String(first);
  }

  private static String line(InputStream input) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      throw new IllegalArgumentException("no password came through standard input");
    }
    return line;
  }

  /** From JDK 22 on there may be a console without a terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
