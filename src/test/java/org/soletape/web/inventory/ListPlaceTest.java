package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPlaceTest {
  @ParameterizedTest
  @CsvSource({
    "'', /inventory",
    "show=all&page=3, /inventory?show=all&page=3",
    "q=a%26b+c&sort=-cost, /inventory?q=a%26b+c&sort=-cost",
    "show=owned&page=1&sort=added, /inventory"
  })
  void a_list_is_led_back_to_as_it_was_asked_for(String sent, String address) {
    ListPlace place = ListPlace.of(sent);

    assertThat(place.address()).isEqualTo(address);
    assertThat(ListPlace.of(place.sent())).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/?show=all",
        "\\\\evil.example",
        "q=%",
        "q=%zz",
        "&&=&",
        "show=%0d%0aSet-Cookie:x",
        "page=99999999999",
        "from=//evil.example"
      })
  void nothing_else_is_led_to(String sent) {
    assertThat(ListPlace.of(sent).address()).matches("/inventory(\\?[!-~]*)?");
    assertThat(ListPlace.of(sent).address()).doesNotContain("evil", "Cookie");
  }

  @Test
  void what_was_done_leads_back_to_the_row() {
    ListPlace all = ListPlace.of("show=all");

    assertThat(all.after("saved", "a b")).isEqualTo("/inventory?show=all&done=saved#pair-a%20b");
    assertThat(all.after("sold", 3)).isEqualTo("/inventory?show=all&done=sold&pairs=3");
    assertThat(ListPlace.of("").after("saved", "7")).isEqualTo("/inventory?done=saved#pair-7");
    assertThat(all.with("/inventory/7")).isEqualTo("/inventory/7?list=show%3Dall");
    assertThat(ListPlace.of("").with("/inventory/7")).isEqualTo("/inventory/7");
  }
}
