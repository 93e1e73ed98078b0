package bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What one reader's browser keeps: the tags of the pages it has seen, and immutable files. */
final class Browser {
  private static final Pattern FILE = Pattern.compile("/static/[\\w.-]+");
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private final Map<String, String> etags = new HashMap<>();
  private final Set<PageKind> seen = EnumSet.noneOf(PageKind.class);
  private final Set<String> files = new HashSet<>();

  /** The tag of its copy, with which it asks whether that is still right. */
  Optional<String> etag(String path) {
    return Optional.ofNullable(etags.get(path));
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

  private static String text(byte[] body) {
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
