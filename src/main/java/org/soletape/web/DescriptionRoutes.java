package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi.yaml}: the description of the API, which changes only with the program. */
public record DescriptionRoutes(Caching caching) implements Routes {
  private static final String RESOURCE = "openapi.yaml";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/openapi.yaml", this::describe);
  }

  private void describe(Context context) {
    Edition edition = caching.edition(false, RESOURCE);
    if (!edition.isHeldBy(context)) {
      context.contentType("application/yaml; charset=utf-8").result(read());
    }
  }

  private static byte[] read() {
    try (InputStream resource =
        DescriptionRoutes.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
