package org.soletape.wiring;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.soletape.testing.Http;

/** The whole program, serving on a free port. */
public final class ServedApp implements AutoCloseable {
  private final App app;
  private final Site site;

  /** Serves an app by a clock of the site's own; both end together. */
  ServedApp(App app, Clock clock) {
    this.app = app;
    this.site = Site.start(app, clock, 0);
  }

  public static ServedApp start(Map<String, String> environment, Clock clock) {
    return new ServedApp(App.open(Config.read(environment), clock), clock);
  }

  public App app() {
    return app;
  }

  Site site() {
    return site;
  }

  public String url(String path) {
    return "http://localhost:" + site.port() + path;
  }

  /** A GET with headers given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) {
    return Http.get(url(path), headers);
  }

  @Override
  public void close() {
    site.close();
    app.close();
  }
}
