package org.soletape.history.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.SchemaFailure;
import org.soletape.testing.OriginalDatabase;
import org.soletape.testing.TestDatabase;

class DirtyRowsTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();
  private final AdoptedDatabase adopted = new AdoptedDatabase(test);

  @Test
  void a_dry_run_tells_the_same_and_changes_nothing() {
    OriginalDatabase.make(test.database(), 3);
    OriginalDatabase.soil(test.database());
    String before = adopted.contents("public");

    MarketAdoptionReport told = adopted.dryRun();

    assertThat(adopted.contents("public")).isEqualTo(before);
    assertThat(adopted.count("pg_namespace where nspname in ('soletape', 'original_v2')")).isZero();
    assertThat(adopted.run()).contains(told);
  }

  @Test
  void dirty_rows_are_left_out_each_with_its_reason() {
    OriginalDatabase.make(test.database(), 3);
    int clean = adopted.dryRun().count("snapshots used");
    OriginalDatabase.soil(test.database());

    MarketAdoptionReport report = adopted.run().orElseThrow();

    assertThat(report.leftOut())
        .containsEntry("products: another spelling of the style code stays", 1)
        .containsEntry("products: the sku is no style code", 1)
        .containsEntry("sizes: their product is left out", 1)
        .containsEntry("sizes: no US shoe size", 1)
        .containsEntry("sizes: the product has the same size once more", 1)
        .containsEntry("sizes: of no product", 1)
        .containsEntry("Alias ids: the product's sizes do not agree", 1)
        .containsEntry("popularity scores: brought into 0 to 100", 1)
        .containsEntry("snapshots: of another provider than ours", 1)
        .containsEntry("snapshots: of no product or no size", 1)
        .containsEntry("snapshots: their product is left out", 1)
        .containsEntry("snapshots: their size is left out", 1)
        .containsEntry("snapshots: their size is another product's", 1)
        .containsEntry("snapshots: their time is none, or lies in the future", 2)
        .containsEntry("snapshots: a newer one of the same size and slot counts", 1)
        .containsEntry("asks: negative", 1)
        .containsEntry("bids: zero", 1)
        .containsEntry("asks: too large", 1)
        .containsEntry("bids: no number", 1)
        .containsEntry("last sales of StockX: it publishes none", 1)
        .containsEntry("sales counts of StockX: it publishes none", 1)
        .containsEntry("sales counts: negative", 1)
        .containsEntry("links of Inventory.product_v2_id: what they name is left out", 1)
        .hasSize(23);
    assertThat(report.counts())
        .contains(new MarketAdoptionReport.Count("of these, linked to what stays in its place", 1));
    assertThat(report.named())
        .contains(
            "ab1001 100 for AB1001-100: products: another spelling of the style code stays",
            "AB1001-100 XL: sizes: no US shoe size");
    int unusable =
        report.leftOut().entrySet().stream()
            .filter(reason -> reason.getKey().startsWith("snapshots: "))
            .mapToInt(reason -> reason.getValue())
            .sum();
    assertThat(report.count("snapshots used"))
        .isEqualTo(report.count("snapshots found") - unusable)
        .isEqualTo(clean + 2);
    assertThat(
            adopted.texts(
                "select p.sku as text from public.\"Inventory\" i left join public.products_v2 p"
                    + " on p.id = i.product_v2_id where i.sku in ('dup', 'none') order by i.sku"))
        .containsExactly("AB1001-100", null);
    assertThat(
            adopted.texts(
                "select p.sku || ' ' || s.size_key as text from public.\"Inventory\" i"
                    + " join public.product_sizes_v2 s on s.id = i.size_v2_id"
                    + " join public.products_v2 p on p.id = s.product_id where i.sku = 'dup'"))
        .containsExactly("AB1001-100 9");
  }

  @Test
  void what_cannot_be_taken_over_whole_changes_nothing() {
    OriginalDatabase.make(test.database(), 2);
    OriginalDatabase.soil(test.database());
    test.database().update("alter table \"Inventory\" alter product_v2_id set not null");
    String before = adopted.contents("public");

    assertThatThrownBy(adopted::run)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("no migration was kept")
        .hasMessageContaining("product_v2_id");

    assertThat(adopted.contents("public")).isEqualTo(before);
    assertThat(adopted.count("pg_namespace where nspname in ('soletape', 'original_v2')")).isZero();
  }
}
