package org.soletape.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the database is, read from either form people paste: {@code jdbc:postgresql://host/name} or
 * {@code postgres://user:password@host/name}. Printing it shows no password.
 *
 * @param jdbc the JDBC form, without user and password when those were given apart
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {
  private static final String JDBC_HOST = "jdbc:postgresql://";
  private static final Pattern PORT = Pattern.compile(":([0-9]+)$");
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads a setting.
   *
   * @throws IllegalArgumentException with a sentence that repeats no part of the secret
   */
  public static DatabaseUrl parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return withPorts(new DatabaseUrl(text, Optional.empty(), Optional.empty()));
    }
    if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
      return withPorts(ofUri(text));
    }
    throw new IllegalArgumentException(
        "must start with jdbc:postgresql:// or postgres://, as the database's own page shows it");
  }

  private static DatabaseUrl withPorts(DatabaseUrl url) {
    url.hosts()
        .flatMap(host -> PORT.matcher(host).results())
        .map(match -> match.group(1))
        .filter(port -> port.length() > 5 || Integer.parseInt(port) > HIGHEST_PORT)
        .findFirst()
        .ifPresent(
            port -> {
              throw new IllegalArgumentException(
                  "names port " + port + ", and ports end at " + HIGHEST_PORT);
            });
    return url;
  }

  private static DatabaseUrl ofUri(String text) {
    URI uri = uri(text);
    String path =
        uri.getRawPath() == null || uri.getRawPath().length() < 2 ? "/postgres" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new DatabaseUrl(
        JDBC_HOST + uri.getHost() + port + path + query,
        login.length > 0 ? Optional.of(decoded(login[0])) : Optional.empty(),
        login.length > 1 ? Optional.of(decoded(login[1])) : Optional.empty());
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null) {
        throw new IllegalArgumentException(
            "names no host; characters such as # or @ in the password must be percent-encoded");
      }
      return uri;
    } catch (URISyntaxException e) {
      // The exception's own message repeats the text, password included.
      throw new IllegalArgumentException(
          "is not a valid URL; special characters in the password must be percent-encoded");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Whether it leads to another machine and does not itself say how TLS is to be used. */
  boolean leavesTlsOpen() {
    return !jdbc.contains("sslmode=") && !jdbc.contains("ssl=") && !isLocal();
  }

  private boolean isLocal() {
    return hosts().allMatch(DatabaseUrl::isThisMachine);
  }

  /** With their ports; none in the short form, which leads to this machine. */
  private Stream<String> hosts() {
    if (!jdbc.startsWith(JDBC_HOST)) {
      return Stream.empty();
    }
    String authority = jdbc.substring(JDBC_HOST.length()).split("[/?]", 2)[0];
    String hosts = authority.substring(authority.lastIndexOf('@') + 1);
    return Stream.of(hosts.split(",", -1));
  }

  private static boolean isThisMachine(String host) {
    String name = host.replaceFirst(":[0-9]*$", "");
    return name.isEmpty()
        || name.equals("localhost")
        || name.matches("127(\\.[0-9]+){3}")
        || name.equals("[::1]");
  }

  /** Host, port and name, for messages. */
  @Override
  public String toString() {
    String withoutQuery = jdbc.replaceFirst("\\?.*", "");
    return withoutQuery.replaceFirst("//[^/@]*@", "//");
  }
}
