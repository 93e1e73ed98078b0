package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.ProductTexts;
import org.soletape.testing.TestDatabase;

class SearchTextTest {
  private static final TestDatabase test = TestDatabase.migrated();

  @BeforeAll
  static void open() {
    test.open();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DD1391-100", "Air Force 1 Low '07", "Samba OG (Women’s)", "100% \"Panda\" [GS]", "a\t b\n",
        "XT-6 / XT_6", "*?!#", "back\\slash", "Gel.Kayano,14;+&:", "–"
      })
  void the_database_and_the_program_read_a_text_alike(String text) {
    String kept =
        test.database()
            .get("select soletape.search_text(?) as text", row -> row.text("text"), text);

    assertThat(kept.strip()).isEqualTo(SearchText.bare(text));
  }

  @Test
  void what_a_product_is_searched_in_is_brought_up_to_what_others_wrote() {
    test.database()
        .update(
            "insert into public.products_v2 (sku, brand, model) values ('DD1391-100', 'Nike', 'Dunk')");
    test.database().transaction(ProductTexts::keepAll);
    test.database().update("update public.products_v2 set model = 'Dunk Low', colorway = 'Panda'");

    assertThat(test.database().<Integer>transaction(ProductTexts::keepAll)).isEqualTo(1);
    assertThat(test.database().<Integer>transaction(ProductTexts::keepAll)).isZero();

    String kept =
        test.database().get("select text from soletape.product_texts", row -> row.text("text"));
    assertThat(kept).isEqualTo(" dd1391 100 dd1391100 nike dunk low panda ");
  }
}
