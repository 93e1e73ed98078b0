package org.soletape.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeSearchTest {
  private record Thing(String code, String name) {}

  private static final Thing WHITE = new Thing("(White) FV5029-003", "Rare Air White");
  private static final Thing GOLD = new Thing("(Gold) FV5029-003", "Rare Air Gold");
  private static final Thing PANDA = new Thing("DD1391-100", "Dunk Panda");
  private static final Thing FOG = new Thing("DD1391-103", "Dunk Grey Fog");
  private static final Thing JOINED = new Thing("315122-111/CW2288-111", "Force White");
  private static final Thing TWIN = new Thing("DD1391 100", "Dunk Panda again");
  private static final Thing BOOT = new Thing("1144032-SAN", "Lowmel Sand");

  private final CodeSearch<Thing> search =
      new CodeSearch<>(
          List.of(WHITE, GOLD, PANDA, FOG, JOINED, TWIN, BOOT), Thing::code, Thing::name);

  @Test
  void the_exact_code_comes_first_and_others_of_the_model_after_it() {
    assertThat(search.search("dd1391-103")).containsExactly(FOG, PANDA, TWIN);
  }

  @Test
  void two_products_may_share_a_code() {
    assertThat(search.search("DD1391-100")).startsWith(PANDA, TWIN);
    assertThat(search.searchClosest("DD1391-100")).containsExactly(PANDA, TWIN);
  }

  @Test
  void a_code_without_its_first_letter_finds_the_real_one() {
    assertThat(search.search("144032-SAN")).containsExactly(BOOT);
  }

  @Test
  void a_prefix_before_the_code_does_not_hide_it() {
    assertThat(search.search("FV5029-003")).containsExactly(WHITE, GOLD);
  }

  @Test
  void either_of_joined_codes_is_found() {
    assertThat(search.search("CW2288-111")).containsExactly(JOINED);
    assertThat(search.search("315122-111")).containsExactly(JOINED);
  }

  @Test
  void words_must_all_occur() {
    assertThat(search.search("dunk panda")).containsExactly(PANDA, TWIN);
    assertThat(search.search("dunk gold")).isEmpty();
  }

  @Test
  void an_unknown_code_finds_nothing() {
    assertThat(search.search("DD1391-999")).isEmpty();
    assertThat(search.search(" ")).isEmpty();
  }
}
