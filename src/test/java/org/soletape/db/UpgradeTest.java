package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

/** A database in use since an earlier version is brought up to date with what it holds. */
class UpgradeTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @Test
  void a_database_of_the_former_numbering_is_told_what_to_do() {
    test.migrate();
    test.database().update("delete from soletape.schema_history where version is null");
    test.database()
        .update(
            "update soletape.schema_history set description = 'catalogue and tape'"
                + " where version = '1'");

    assertThatThrownBy(test::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("numbered its migrations otherwise, and nothing was changed");
  }
}
