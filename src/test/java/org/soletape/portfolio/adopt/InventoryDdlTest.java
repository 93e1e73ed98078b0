package org.soletape.portfolio.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soletape.testing.OddTable;
import org.soletape.testing.TestDatabase;

/**
 * The statements made for a table, as they are kept in {@code src/test/resources/inventory}. Where
 * they are meant to be others by now, the new ones are in {@code target/inventory}, to be read and
 * copied.
 */
class InventoryDdlTest {
  private static final Path KEPT = Path.of("src/test/resources/inventory");
  private static final Path MADE = Path.of("target/inventory");

  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @ParameterizedTest
  @EnumSource
  void an_odd_table_gets_these_statements(OddTable table) throws IOException {
    table.make(test.database());
    test.migrate();

    new Adoption(test.database()).run();

    assertMade(table.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void our_own_table_gets_these_statements() throws IOException {
    test.migrate();

    assertMade("ours");
  }

  private void assertMade(String name) throws IOException {
    String made =
        test.database()
            .transaction(
                session -> {
                  session.update("set local search_path = ''");
                  return InventoryTable.ddl(session).text();
                });
    Files.createDirectories(MADE);
    Files.writeString(MADE.resolve(name + ".txt"), made);

    assertThat(KEPT.resolve(name + ".txt")).hasContent(made);
  }
}
