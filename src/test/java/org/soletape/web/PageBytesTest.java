package org.soletape.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTest {
  private final PageBytes page = new PageBytes();

  @ParameterizedTest
  @ValueSource(strings = {"", "Size 10.5", "it’s €120", "é", "shoes 👟 and more", "日本"})
  void every_text_is_in_utf_8(String text) {
    page.writeContent(text);
    page.writeContent("<" + text + ">", 1, 1 + text.length());
    page.writeBinaryContent("/é".getBytes(StandardCharsets.UTF_8));

    assertThat(page.toByteArray()).isEqualTo((text + text + "/é").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_page_of_any_size_has_room() {
    String text = "no offer €".repeat(20_000);
    page.writeContent("<p>");
    page.writeContent(text);
    page.writeBinaryContent(new byte[300_000]);
    page.writeContent("</p>");

    assertThat(page.toByteArray())
        .startsWith("<p>no offer €".getBytes(StandardCharsets.UTF_8))
        .endsWith("</p>".getBytes(StandardCharsets.UTF_8))
        .hasSize(7 + 20_000 * 12 + 300_000);
  }
}
