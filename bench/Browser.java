package bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What one reader's browser keeps: cookies, the tags of the pages it has seen, and immutable files.
 */
final class Browser {
  private static final Pattern FILE = Pattern.compile("/static/[\\w.-]+");
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final String SESSION = "soletape_session";
  private static final String HINT = "soletape_signed_in";

  private static final String HEADER = "/account/header";
  private static final String MARKS = "/account/marks";
  private static final Duration KEPT_FOR = Duration.ofDays(1);

  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, String> etags = new HashMap<>();
  private final Set<PageKind> seen = EnumSet.noneOf(PageKind.class);
  private final Set<String> files = new HashSet<>();
  private final Map<String, String> cookies = new TreeMap<>();

  /** Something a script keeps. */
  private record Kept(String hint, Instant at) {}

  /** Begins with a session that somebody started on a day before. */
  Browser(String ticket) {
    cookies.put(SESSION, ticket);
    cookies.put(HINT, "before");
  }

  /** The tag of its copy, with which it asks whether that is still right. */
  Optional<String> etag(String path) {
    return Optional.ofNullable(etags.get(path));
  }

  String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The session is over: the browser is known to the site, the person is not. */
  void loseSession() {
    cookies.remove(SESSION);
    cookies.remove(HINT);
  }

  void take(Cdn.Answer answer) {
    for (String set : answer.cookies()) {
      String[] cookie = set.split(";", 2)[0].split("=", 2);
      if (cookie[1].isEmpty()) {
        cookies.remove(cookie[0]);
      } else {
        cookies.put(cookie[0], cookie[1]);
      }
    }
  }

  /** Keeps a page; returns the files it must load for it, which is once per kind of page. */
  List<String> show(PageKind kind, String path, Cdn.Answer answer) {
    answer.etag().ifPresent(etag -> etags.put(path, etag));
    if (!seen.add(kind)) {
      return List.of();
    }
    return FILE.matcher(text(answer.whole()))
        .results()
        .map(MatchResult::group)
        .filter(files::add)
        .toList();
  }

  /**
   * What the site's script asks for beside a page, as in own.js: who is signed in, unless the page
   * says so, and what is theirs on a page of the market. It keeps both for a day, under the hint.
   */
  List<String> askedByScript(String page, Instant now) {
    List<String> asked = new ArrayList<>();
    if (!cookies.containsKey(HINT)) {
      return asked;
    }
    if (page.contains("class=\"who-is\"")) {
      kept.put(HEADER, new Kept(cookies.get(HINT), now));
    } else {
      ask(HEADER, now, asked);
    }
    if (page.contains("data-own=") || page.contains("data-marks=")) {
      ask(MARKS, now, asked);
    }
    return asked;
  }

  private void ask(String address, Instant now, List<String> asked) {
    Kept known = kept.get(address);
    if (known == null
        || !known.hint().equals(cookies.get(HINT))
        || !now.isBefore(known.at().plus(KEPT_FOR))) {
      asked.add(address);
      kept.put(address, new Kept(cookies.get(HINT), now));
    }
  }

  /** A body as text. */
  static String text(byte[] body) {
    if (body.length < 2 || !Arrays.equals(Arrays.copyOf(body, 2), GZIP)) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
