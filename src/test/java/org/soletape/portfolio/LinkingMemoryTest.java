package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.DatabaseUrl;
import org.soletape.testing.OwnProcess;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** Everybody's pairs are linked within a heap that would not hold them. */
class LinkingMemoryTest {
  private static final int PAIRS = 120_000;

  /** A tenth of the pairs say something of their own. */
  private static final String FILL =
      """
      insert into public."Inventory" (user_id, sku, size, notes)
      select md5((n / 1000)::text)::uuid,
        case when n % 10 = 0 then 'ZZ' || n || '-100' else 'DD1391-100' end, '10.5', 'in its box'
      from generate_series(1, ?) n
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void the_heap_does_not_bound_the_number_of_pairs() throws IOException, InterruptedException {
    new TestMarket(test.database(), Instant.parse("2026-03-02T06:10:00Z"))
        .product("DD1391-100", 100, "9", "10.5");
    test.database().update(FILL, PAIRS);

    assertThat(linkedAtSmallHeap()).isEqualTo(Integer.toString(PAIRS - PAIRS / 10));
    assertThat(linkedAtSmallHeap()).isEqualTo("0");
  }

  private String linkedAtSmallHeap() throws IOException, InterruptedException {
    DatabaseUrl url = test.url();
    Process child =
        OwnProcess.of(
                List.of(
                    "-Xmx24m",
                    "-XX:+UseSerialGC",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"),
                ManyPairs.class.getName(),
                url.jdbc(),
                url.user().orElse(""),
                url.password().orElse(""))
            .redirectErrorStream(true)
            .start();
    try {
      String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor()).as(output).isZero();
      return output.strip();
    } finally {
      child.destroyForcibly();
    }
  }
}
