package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.soletape.testing.SamplePair;

/** Fingerprints are kept for years, so what they are made of may never change. */
class FingerprintTest {
  @Test
  void those_kept_with_imported_rows_still_fit() {
    assertThat(Fingerprint.of(SamplePair.of("dd1391 100", "US 10,5")))
        .isEqualTo(ofCells("9:DD13911004:10.5" + "0:".repeat(7) + "4:held" + "0:".repeat(5)));
    assertThat(Fingerprint.of(SamplePair.complete("DD1391-100", "5y")))
        .isEqualTo(
            ofCells(
                "9:DD13911002:5Y5:100.53:EUR5:1.0853:USD10:2026-02-013:new"
                    + "32:box a bit dented,\nelse \"perfect\"4:sold3:1506:130.253:USD"
                    + "10:2026-03-016:stockx13:shelf B3, top"));
  }

  private static UUID ofCells(String cells) {
    return UUID.nameUUIDFromBytes(cells.getBytes(UTF_8));
  }
}
