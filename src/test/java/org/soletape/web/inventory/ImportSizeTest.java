package org.soletape.web.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are too large to be read. */
class ImportSizeTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @ParameterizedTest
  @ValueSource(ints = {3_000_100, 4_200_000})
  void a_file_above_the_limit_is_told_to_be_split(int bytes) {
    HttpResponse<String> report = anna.upload("large.csv", "x".repeat(bytes).getBytes(UTF_8));

    assertThat(report.statusCode()).isEqualTo(422);
    assertThat(report.body()).contains("the file is larger than 3 MB; split it");
    assertThat(report.body()).hasSizeLessThan(50_000);
  }

  @Test
  void more_than_a_request_may_have_is_413() {
    HttpResponse<String> refused = anna.upload("huge.csv", "x".repeat(4_400_000).getBytes(UTF_8));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("<html");
  }
}
