package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a browser needs to keep the site as an app: the manifest, and the service worker, which
 * stands at the root because it answers for all of the site.
 */
public final class InstalledApp implements Routes {
  /** Asked for again each time: an old one would live on in browsers. */
  private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

  private static final String WORKER = "static/service-worker.js";

  private record Icon(String file, String type, String sizes, String purpose) {}

  private static final List<Icon> ICONS =
      List.of(
          new Icon("icon.svg", "image/svg+xml", "any", "any"),
          new Icon("icon-192.png", "image/png", "192x192", "any"),
          new Icon("icon-512.png", "image/png", "512x512", "any"),
          new Icon("icon-512.png", "image/png", "512x512", "maskable"));

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/manifest.webmanifest", InstalledApp::manifest);
    routes.get("/service-worker.js", InstalledApp::worker);
  }

  private static void manifest(Context context) {
    Json.answer(context, InstalledApp::write);
    context.contentType("application/manifest+json").header("Cache-Control", ASK_AGAIN);
  }

  private static void write(Json json) {
    json.field("id", "/inventory")
        .field("name", "Soletape")
        .field("short_name", "Soletape")
        .field("start_url", "/inventory")
        .field("scope", "/")
        .field("display", "standalone")
        .field("background_color", "#f4f2ec")
        .field("theme_color", "#f4f2ec")
        .objects("icons", ICONS, InstalledApp::write);
  }

  private static void write(Icon icon, Json json) {
    json.field("src", StaticFiles.url(icon.file()))
        .field("type", icon.type())
        .field("sizes", icon.sizes())
        .field("purpose", icon.purpose());
  }

  private static void worker(Context context) {
    context
        .contentType("text/javascript; charset=utf-8")
        .header("Cache-Control", ASK_AGAIN)
        .result(script());
  }

  private static byte[] script() {
    try (InputStream resource = InstalledApp.class.getClassLoader().getResourceAsStream(WORKER)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + WORKER, e);
    }
  }
}
