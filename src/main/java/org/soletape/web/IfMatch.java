package org.soletape.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions on whose strength a change is asked for. A request without {@code If-Match}, or with
 * {@code *}, changes whatever version is there.
 *
 * @param any whether every version will do
 * @param versions otherwise the acceptable ones
 */
public record IfMatch(boolean any, Set<String> versions) {
  private static final String HEADER = "If-Match";
  private static final Pattern LIST =
      Pattern.compile("\\s*(?:W/)?\"[^\"]*\"\\s*(?:,\\s*(?:W/)?\"[^\"]*\"\\s*)*");

  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

  /**
   * Reads the header.
   *
   * @throws BadRequestResponse when it is neither a list of ETags nor {@code *}
   */
  public static IfMatch read(Context context) {
    List<String> lines = new ArrayList<>(Collections.list(context.req().getHeaders(HEADER)));
    String header = String.join(",", lines);
    if (lines.isEmpty() || header.strip().equals("*")) {
      return new IfMatch(true, Set.of());
    }
    if (!LIST.matcher(header).matches()) {
      throw new BadRequestResponse("If-Match is an ETag as it was sent, in its quotes, or *.");
    }
    return new IfMatch(false, strong(header));
  }

  /** A weak ETag says nothing of the version to the letter, so that it never matches. */
  private static Set<String> strong(String header) {
    Set<String> versions = new HashSet<>();
    Matcher tags = TAG.matcher(header);
    while (tags.find()) {
      if (tags.group(1) == null) {
        versions.add(tags.group(2));
      }
    }
    return versions;
  }

  /**
   * Goes on only with an acceptable version.
   *
   * @throws StaleVersion when the version that is there is not among them
   */
  public void require(String present) {
    if (!any && !versions.contains(present)) {
      throw new StaleVersion(etag(present));
    }
  }

  /** A version as a header carries it. */
  public static String etag(String version) {
    return '"' + version + '"';
  }
}
