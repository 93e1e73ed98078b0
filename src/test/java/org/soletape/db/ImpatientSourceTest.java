package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

class ImpatientSourceTest {
  private static final String SLOW = "select pg_sleep(6)::text as slept";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void what_a_page_reads_is_given_up_and_what_a_person_saves_is_not() {
    Database database = new Database(new ImpatientSource(test.pool()));

    assertThat(
            database
                .<String>transaction(session -> session.get(SLOW, row -> row.text("slept")))
                .isEmpty())
        .isTrue();
    assertThatThrownBy(() -> database.get(SLOW, row -> row.text("slept")))
        .isInstanceOf(DatabaseException.class);
  }
}
