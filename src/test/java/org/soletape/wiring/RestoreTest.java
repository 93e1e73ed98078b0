package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.Schema;
import org.soletape.testing.DumpingServer;
import org.soletape.testing.SchemaContents;

/** A backup made and restored as docs/deploy.md tells to is the same on an empty server. */
class RestoreTest {
  private record Contents(
      List<String> catalogue,
      List<String> rights,
      Map<String, String> rows,
      List<String> sequences,
      boolean current) {
    static Contents of(DatabaseUrl url) {
      try (HikariDataSource pool = ConnectionPool.open(url)) {
        Database database = new Database(pool);
        return new Contents(
            SchemaContents.catalogue(database).stream().map(Contents::bare).toList(),
            SchemaContents.rights(database),
            SchemaContents.rows(database),
            SchemaContents.sequences(database),
            new Schema(pool, session -> {}).isCurrent());
      }
    }

    /** PostgreSQL writes fewer parentheses into an expression that it has read from a dump. */
    private static String bare(String definition) {
      return definition.replaceAll("[()]", "");
    }
  }

  @Test
  void a_restored_database_equals_the_one_that_was_dumped_and_tells_the_same() {
    try (DumpingServer original = DumpingServer.start();
        DumpingServer empty = DumpingServer.start()) {
      ReleasedFigures.fill(original.url());
      Contents before = Contents.of(original.url());

      empty.restore(original.backUp());

      Contents restored = Contents.of(empty.url());
      assertThat(beside(before.catalogue(), restored.catalogue())).as("lost").isEmpty();
      assertThat(beside(restored.catalogue(), before.catalogue())).as("added").isEmpty();
      assertThat(restored.rights()).isEqualTo(before.rights());
      assertThat(restored.rows()).hasSizeGreaterThan(40).isEqualTo(before.rows());
      assertThat(restored.sequences()).isNotEmpty().isEqualTo(before.sequences());
      assertThat(restored.current()).isTrue();
      assertThat(ReleasedFigures.read(empty.url())).isEqualTo(ReleasedFigures.read(original.url()));
    }
  }

  private static List<String> beside(List<String> those, List<String> these) {
    return those.stream().filter(one -> !these.contains(one)).toList();
  }
}
