package org.soletape.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DrawnPagesTest {
  private static final int SIZE = 1000;

  private final List<String> drawn = new ArrayList<>();
  private final DrawnPages pages = new DrawnPages(2 * SIZE + SIZE / 2);
  @AutoClose private final Site site = Site.of(routes -> routes.get("/{name}", this::answer));

  @Test
  void an_edition_is_drawn_once() {
    byte[] first = ask("a");

    assertThat(ask("a")).isEqualTo(first);
    assertThat(drawn).containsExactly("a");
  }

  @Test
  void what_is_asked_for_again_is_the_same_in_fewer_bytes() {
    byte[] once = ask("rows");
    byte[] again = ask("rows");

    assertThat(again).hasSizeLessThan(once.length);
    assertThat(Gzip.unzip(again)).isEqualTo(Gzip.unzip(once));
    assertThat(ask("rows")).isEqualTo(again);
    assertThat(drawn).containsExactly("rows");
  }

  @Test
  void when_the_room_is_used_up_the_least_recently_asked_for_leaves() {
    ask("a");
    ask("b");
    ask("a");
    ask("c");

    ask("a");
    ask("c");
    assertThat(drawn).containsExactly("a", "b", "c");
    ask("b");
    assertThat(drawn).containsExactly("a", "b", "c", "b");
  }

  @Test
  void a_client_that_has_the_edition_makes_nothing_be_drawn() {
    assertThat(site.get("/a", "If-None-Match", "W/\"a\"").statusCode()).isEqualTo(304);
    assertThat(drawn).isEmpty();
  }

  @Test
  void a_client_that_refuses_gzip_gets_the_plain_answer() {
    var answer = site.bytes("/a", "Accept-Encoding", "gzip;q=0, identity");

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).hasSizeGreaterThanOrEqualTo(SIZE).startsWith('a');
  }

  private byte[] ask(String name) {
    var answer = site.bytes("/" + name, "Accept-Encoding", "br, gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("ETag")).contains("W/\"" + name + "\"");
    return answer.body();
  }

  private void answer(Context context) {
    String name = context.pathParam("name");
    Edition edition = new Edition("W/\"" + name + "\"", Duration.ofMinutes(2), Instant.EPOCH);
    pages.answer(context, edition, "text/plain", () -> draw(name));
  }

  private byte[] draw(String name) {
    drawn.add(name);
    return name.equals("rows") ? rows() : noise(name);
  }

  private static byte[] rows() {
    return IntStream.range(0, 200)
        .mapToObj(i -> "<tr><th>" + i / 2 + "<td>$" + i * i % 997 + "<td>$" + i * 7919 % 1009)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes that do not compress, so that their number is the number kept. */
  private static byte[] noise(String name) {
    byte[] noise = new byte[SIZE];
    ThreadLocalRandom.current().nextBytes(noise);
    System.arraycopy(name.getBytes(StandardCharsets.UTF_8), 0, noise, 0, name.length());
    return noise;
  }
}
