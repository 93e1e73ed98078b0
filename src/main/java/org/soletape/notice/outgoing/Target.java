package org.soletape.notice.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address somebody named, by its looks fit to be sent something. It is a secret as a whole:
 * whoever knows it may send there.
 *
 * @param secure whether it is asked by TLS; if not, it is this machine itself
 * @param host in small letters
 * @param path with its query, as it is asked for
 */
public record Target(boolean secure, String host, int port, String path) {
  /** The longest address, in characters. */
  public static final int LONGEST = 1000;

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Two labels at least, the last no number: no way to write an IP address looks so. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{1,62}");

  private static final Pattern PLAIN = Pattern.compile("[!-~]+");

  /**
   * Reads what was typed; at most {@link #LONGEST} characters as it is kept.
   *
   * @param loopback whether http to this machine itself is let through, for tests and the demo
   * @throws IllegalArgumentException saying in a sentence what is wrong
   */
  public static Target read(String typed, boolean loopback) {
    Target target = readAny(typed, loopback);
    if (target.address().length() > LONGEST) {
      throw new IllegalArgumentException("The address is too long.");
    }
    return target;
  }

  /**
   * Reads what {@link #address()} once gave, whatever its length.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Target kept(String address) {
    return readAny(address, true);
  }

  private static Target readAny(String typed, boolean loopback) {
    URI address = parse(typed.strip());
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("An address has no name or password before its host.");
    }
    if (address.getRawFragment() != null) {
      throw new IllegalArgumentException("An address has no part behind a #.");
    }
    if (loopback && "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(host)) {
      return new Target(false, host, port(address, HTTP), path(address));
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException("The address must begin with https://.");
    }
    if (!NAME.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "The address must name a public host, such as hooks.example.com.");
    }
    if (!PORTS.contains(port(address, HTTPS))) {
      throw new IllegalArgumentException("The port must be 443 or 8443.");
    }
    return new Target(true, host, port(address, HTTPS), path(address));
  }

  private static URI parse(String typed) {
    try {
      if (PLAIN.matcher(typed).matches() && typed.indexOf('\\') < 0) {
        return new URI(typed).parseServerAuthority();
      }
    } catch (URISyntaxException e) {
      // What it says would repeat the address, which is a secret.
    }
    throw new IllegalArgumentException("This is no address.");
  }

  private static int port(URI address, int usual) {
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static String path(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return (path.isEmpty() ? "/" : path) + query;
  }

  /** The same host asked for another path. */
  public Target at(String other) {
    return new Target(secure, host, port, other);
  }

  /** Scheme, host and port, as a browser writes an origin. */
  public String origin() {
    boolean usual = port == (secure ? HTTPS : HTTP);
    return (secure ? "https://" : "http://") + host + (usual ? "" : ":" + port);
  }

  /** The address as it was meant. */
  public String address() {
    return origin() + path;
  }

  /** What may be shown of it: the host, and the end of the path, by which its owner knows it. */
  public String shown() {
    String end = path.length() <= 8 ? "" : path.substring(path.length() - 4);
    return origin() + "/…" + end;
  }

  @Override
  public String toString() {
    return "Target[" + origin() + "]";
  }
}
