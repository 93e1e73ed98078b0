package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.SampleEntries.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

/** The catalogue's score, and what people do on top of it. */
class PopularityTest {
  private static final Instant NOW = Instant.parse("2026-03-20T13:31:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private CatalogStore catalog;

  @BeforeEach
  void seedOnce() {
    catalog = new CatalogStore(test.database());
    seed(34);
  }

  @Test
  void seeding_again_keeps_what_holding_and_viewing_made_of_a_score() {
    hold("AA1234-100");
    view("BB1234-100");
    rescore();
    assertThat(scores()).containsExactly("AA1234-100 60", "BB1234-100 50", "CC1234-100 34");

    seed(34);

    assertThat(scores()).containsExactly("AA1234-100 60", "BB1234-100 50", "CC1234-100 34");
  }

  @Test
  void seeding_counts_what_is_held_already() {
    hold("AA1234-100");

    seed(34);

    assertThat(scores()).containsExactly("AA1234-100 60", "BB1234-100 34", "CC1234-100 34");
  }

  @Test
  void another_score_in_the_file_is_the_catalogue_s_own_from_then_on() {
    hold("AA1234-100");
    seed(20);
    assertThat(scores()).containsExactly("AA1234-100 60", "BB1234-100 20", "CC1234-100 20");

    seed(80);
    assertThat(scores()).containsExactly("AA1234-100 80", "BB1234-100 80", "CC1234-100 80");

    seed(20);
    test.database().update("delete from public.\"Inventory\"");
    rescore();
    assertThat(scores()).containsExactly("AA1234-100 20", "BB1234-100 20", "CC1234-100 20");
  }

  private void seed(int score) {
    catalog.add(
        List.of(entry("AA1234-100", score), entry("BB1234-100", score), entry("CC1234-100", score)),
        NOW);
  }

  private void rescore() {
    test.database().transaction(session -> Popularity.derive(session, NOW));
  }

  private void hold(String sku) {
    test.database()
        .update(
            "insert into public.\"Inventory\" (user_id, product_v2_id)"
                + " select gen_random_uuid(), id from public.products_v2 where sku = ?",
            sku);
  }

  private void view(String sku) {
    test.database()
        .update(
            "update public.products_v2 set last_viewed_at = ? where sku = ?",
            NOW.minus(Duration.ofDays(1)),
            sku);
  }

  private List<String> scores() {
    return test.database()
        .list(
            "select sku || ' ' || popularity_score as text from public.products_v2 order by 1",
            row -> row.text("text"));
  }
}
