package org.soletape.testing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A form with a file, as a browser sends it. */
public final class FileForm {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String BOUNDARY = "----the-next-part-of-the-form";

  /** Above it a server is asked first: one that refuses the size answers without reading on. */
  private static final int ANNOUNCED_FROM = 1_000_000;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public FileForm field(String name, String value) {
    text("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BOUNDARY, name));
    text(value + "\r\n");
    return this;
  }

  public FileForm file(String name, String fileName, byte[] content) {
    text(
        """
        --%s\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: text/csv\r
        \r
        """
            .formatted(BOUNDARY, name, fileName));
    body.writeBytes(content);
    text("\r\n");
    return this;
  }

  /** Sends what was put in, with headers given as name, value, name, value. */
  public HttpResponse<String> send(String url, String... headers) {
    text("--" + BOUNDARY + "--\r\n");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .headers(headers)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .expectContinue(body.size() >= ANNOUNCED_FROM)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
