package org.soletape.portfolio.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes a pair one of those behind a figure of a report. */
public sealed interface Behind permits Part, Gap {
  /** The word in an address. */
  String word();

  /** Whether a pair is one of them. */
  boolean holds(ReportedPair pair, Period period);

  /** What a word means; empty when it is none. */
  static Optional<Behind> of(String word) {
    return Stream.<Behind>concat(Arrays.stream(Part.values()), Arrays.stream(Gap.values()))
        .filter(each -> each.word().equals(word))
        .findFirst();
  }
}
