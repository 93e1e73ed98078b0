package org.soletape.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soletape.db.Schema;
import org.soletape.testing.TestDatabase;

/**
 * A database of every release is brought up to date with what it holds: its JSON tells what it told
 * when it was released, to the last figure.
 */
class ReleasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/releases");
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  static List<String> versions() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql.gz"))
          .map(name -> name.replace(".sql.gz", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void there_is_one_to_begin_with() throws IOException {
    assertThat(versions()).contains("0.1.0");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void it_tells_the_same_after_the_upgrade(String version) throws IOException, SQLException {
    restore(version);

    test.migrate();

    assertThat(new Schema(test.pool(), session -> {}).isCurrent()).isTrue();
    JsonNode told = EXACT.readTree(text(version + ".json.gz"));
    assertThat(told.size()).isPositive();
    assertHolds(version, EXACT.readTree(ReleasedFigures.read(test.url()).toString()), told);
  }

  /** Later releases may tell more, and nothing else. */
  private static void assertHolds(String place, JsonNode now, JsonNode then) {
    if (then.isObject()) {
      for (Map.Entry<String, JsonNode> field : then.properties()) {
        assertThat(now.has(field.getKey())).as(place + "." + field.getKey()).isTrue();
        assertHolds(place + "." + field.getKey(), now.get(field.getKey()), field.getValue());
      }
    } else if (then.isArray()) {
      assertThat(now.size()).as(place).isEqualTo(then.size());
      for (int i = 0; i < then.size(); i++) {
        assertHolds(place + "[" + i + "]", now.get(i), then.get(i));
      }
    } else {
      assertThat(now).as(place).isEqualTo(then);
    }
  }

  private void restore(String version) throws IOException, SQLException {
    try (HikariDataSource sessions = test.sessions();
        Connection connection = sessions.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text(version + ".sql.gz"));
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream text = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name)))) {
      return new String(text.readAllBytes(), UTF_8);
    }
  }
}
