package org.soletape.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the classpath's {@code static/} folder, and of the few libraries the browser needs,
 * under addresses that carry a hash of the content and may therefore be kept for a year.
 */
public final class StaticFiles implements Routes {
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /** For an address of an older or newer release: today's file, but not kept under that name. */
  private static final String BRIEFLY = "public, max-age=60";

  private static final String UPLOT = "META-INF/resources/webjars/uplot/1.6.30/dist/";

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "uPlot.iife.min.js", UPLOT + "uPlot.iife.min.js",
          "uPlot.min.css", UPLOT + "uPlot.min.css");

  /**
   * Files that are sent as one, with their parts in order. Of a style sheet what stands later wins;
   * the parts of a script share a scope of their own.
   */
  private static final Map<String, List<String>> JOINED =
      Map.of(
          "site.css",
          List.of(
              "base.css",
              "tables.css",
              "market.css",
              "status.css",
              "inventory.css",
              "reports.css",
              "watching.css",
              "sell.css",
              "alerts.css",
              "channels.css",
              "error.css",
              "narrow.css"),
          "site.js",
          List.of("ages.js", "chart.js", "week.js", "own.js", "currency.js", "start.js"));

  private static final Pattern NAME = Pattern.compile("\\w[\\w-]*(\\.\\w[\\w-]*)+");
  private static final Pattern HASHED =
      Pattern.compile("(?<stem>.+)\\.(?<hash>[0-9a-f]{10})\\.(?<ending>\\w+)");

  private static final Map<String, StaticFile> LOADED = new ConcurrentHashMap<>();

  /**
   * The address of a file, such as {@code /static/app.3f2a9c1d0e.css} for {@code app.css}.
   *
   * @throws IllegalArgumentException when there is no such file: a mistake in a template
   */
  public static String url(String name) {
    return load(name)
        .map(StaticFile::url)
        .orElseThrow(() -> new IllegalArgumentException("no static file " + name));
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/static/{file}", StaticFiles::serve);
  }

  private static void serve(Context context) {
    Matcher hashed = HASHED.matcher(context.pathParam("file"));
    if (!hashed.matches()) {
      throw new NotFoundResponse();
    }
    StaticFile file =
        load(hashed.group("stem") + "." + hashed.group("ending"))
            .orElseThrow(NotFoundResponse::new);
    boolean exact = file.hash().equals(hashed.group("hash"));
    file.answer(context.header("Cache-Control", exact ? FOREVER : BRIEFLY));
  }

  private static Optional<StaticFile> load(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    StaticFile loaded = LOADED.get(name);
    if (loaded == null) {
      Optional<StaticFile> read = read(name);
      read.ifPresent(file -> LOADED.put(name, file));
      return read;
    }
    return Optional.of(loaded);
  }

  private static Optional<StaticFile> read(String name) {
    if (JOINED.containsKey(name)) {
      return Optional.of(StaticFile.of(name, joined(name)));
    }
    return bytes(LIBRARIES.getOrDefault(name, "static/" + name))
        .map(content -> StaticFile.of(name, content));
  }

  private static byte[] joined(String name) {
    boolean isScript = name.endsWith(".js");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes((isScript ? "(() => {\n\"use strict\";\n" : "").getBytes(UTF_8));
    JOINED.get(name).forEach(part -> whole.writeBytes(bytes("static/site/" + part).orElseThrow()));
    whole.writeBytes((isScript ? "})();\n" : "").getBytes(UTF_8));
    return whole.toByteArray();
  }

  private static Optional<byte[]> bytes(String path) {
    try (InputStream resource = StaticFiles.class.getClassLoader().getResourceAsStream(path)) {
      return resource == null ? Optional.empty() : Optional.of(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
