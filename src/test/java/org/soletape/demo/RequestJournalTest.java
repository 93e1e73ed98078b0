package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;

class RequestJournalTest {
  private final RequestJournal journal = new RequestJournal(() -> Instant.EPOCH, 3);

  private void ask(String target) {
    journal.answered(journal.arrived(Provider.STOCKX, "GET", target), 200);
  }

  @Test
  void it_keeps_the_newest_and_counts_all() {
    for (int i = 1; i <= 5; i++) {
      ask("/" + i);
    }
    assertThat(journal.entries())
        .extracting(JournalEntry::target)
        .containsExactly("/3", "/4", "/5");
    assertThat(journal.count(Provider.STOCKX)).isEqualTo(5);
    assertThat(journal.countByStatus(Provider.STOCKX)).containsEntry(200, 5L);
    assertThat(journal.count(Provider.ALIAS)).isZero();
  }

  @Test
  void a_request_is_there_before_it_is_answered() {
    JournalEntry arrival = journal.arrived(Provider.ALIAS, "GET", "/a");
    assertThat(journal.entries(Provider.ALIAS))
        .extracting(JournalEntry::status)
        .containsExactly(OptionalInt.empty());
    journal.answered(arrival, 404);
    assertThat(journal.entries().getFirst().status()).hasValue(404);
  }

  @Test
  void listeners_hear_of_answers() {
    List<JournalEntry> heard = new ArrayList<>();
    journal.onAnswer(heard::add);
    ask("/a");
    assertThat(heard).hasSize(1);
  }

  @Test
  void clearing_forgets_counts_and_gaps() {
    ask("/a");
    ask("/b");
    assertThat(journal.smallestGap(Provider.STOCKX)).isPresent();
    journal.clear();
    assertThat(journal.entries()).isEmpty();
    assertThat(journal.smallestGap(Provider.STOCKX)).isEmpty();
    assertThat(journal.count(Provider.STOCKX)).isZero();
  }
}
