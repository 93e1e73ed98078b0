package org.soletape.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
  @AutoClose private final Site site = Site.of(new StaticFiles());

  @Test
  void a_file_has_an_address_with_its_hash_and_may_be_kept_for_a_year() {
    String url = StaticFiles.url("uPlot.min.css");

    HttpResponse<String> answer = site.get(url);

    assertThat(url).matches("/static/uPlot\\.min\\.[0-9a-f]{10}\\.css");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(".uplot");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/css; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void a_file_is_sent_compressed_to_those_who_can_read_it() throws IOException {
    String url = StaticFiles.url("uPlot.iife.min.js");

    HttpResponse<byte[]> plain = site.bytes(url);
    HttpResponse<byte[]> zipped = site.bytes(url, "Accept-Encoding", "gzip");

    assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(zipped, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @Test
  void the_address_of_another_release_answers_with_todays_file_for_a_moment() {
    HttpResponse<String> answer = site.get("/static/uPlot.min.0123456789.css");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
  }

  @Test
  void nothing_else_on_the_classpath_can_be_reached() {
    for (String path :
        new String[] {
          "/static/app.css",
          "/static/nothing.0123456789.css",
          "/static/openapi.0123456789.yaml",
          "/static/..%2Fopenapi.0123456789.yaml",
          "/static/%2e%2e%2fopenapi.0123456789.yaml",
          "/static/../openapi.0123456789.yaml",
          "/static/db%2Fmigration%2FV1__catalogue_and_tape.0123456789.sql",
          "/static/..%5Copenapi.0123456789.yaml",
        }) {
      assertThat(site.get(path).statusCode()).as(path).isBetween(400, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"css", "js"})
  void what_a_feature_adds_to_the_site_is_in_the_one_file_that_pages_ask_for(String ending)
      throws IOException {
    String whole = site.get(StaticFiles.url("site." + ending)).body();

    try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/site"))) {
      for (Path part : files.filter(file -> file.toString().endsWith("." + ending)).toList()) {
        assertThat(whole).as(part.toString()).contains(Files.readString(part));
      }
    }
  }

  @Test
  void a_template_that_names_a_missing_file_is_told_so() {
    assertThatThrownBy(() -> StaticFiles.url("typo.css")).hasMessageContaining("typo.css");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }
}
