package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.file.sheet.SheetRow;

/**
 * What people said of the columns of their files, remembered by the line of titles, so that the
 * next file of the same kind needs no answers.
 */
record ImportMappings(Database database) {
  /** Kinds of files of one person; those not used for longest are forgotten. */
  private static final int MOST = 50;

  private static final String FIND =
      """
      select meanings, day_first, decimal_comma from soletape.import_mappings
      where user_id = ? and titles = ?
      """;

  private static final String KEEP =
      """
      insert into soletape.import_mappings
        (user_id, titles, meanings, day_first, decimal_comma, used_at)
      values (?, ?, ?, ?::boolean, ?::boolean, ?)
      on conflict (user_id, titles) do update set
        meanings = excluded.meanings, day_first = excluded.day_first,
        decimal_comma = excluded.decimal_comma, used_at = excluded.used_at
      """;

  private static final String FORGET =
      """
      delete from soletape.import_mappings where user_id = ? and titles in (
        select titles from soletape.import_mappings where user_id = ?
        order by used_at desc, titles offset ?)
      """;

  /** What somebody said of a file with these titles; nothing when there was none. */
  MappingChoices of(UUID userId, SheetRow header) {
    return database
        .find(FIND, ImportMappings::choices, userId, titles(header))
        .orElse(MappingChoices.NONE);
  }

  private static MappingChoices choices(Row row) throws SQLException {
    Map<Integer, Meaning> meanings = new HashMap<>();
    String[] words = row.text("meanings").split(" ", -1);
    for (int place = 0; place < words.length; place++) {
      int at = place;
      Meaning.of(words[place]).ifPresent(meaning -> meanings.put(at, meaning));
    }
    return new MappingChoices(
        Map.of(),
        meanings,
        row.optionalBool("day_first").map(isDay -> new DateText(isDay, !isDay)),
        row.optionalBool("decimal_comma").map(isComma -> new DecimalSign(isComma, !isComma)),
        false);
  }

  /** Keeps what was said of a file, if anything was. */
  static void remember(Session session, UUID userId, Optional<Mapping> said, Instant now) {
    Optional<Mapping> stated = said.filter(Mapping::isStated);
    if (stated.isEmpty()) {
      return;
    }
    Mapping mapping = stated.get();
    String[] meanings = new String[mapping.header().cells().size()];
    Arrays.fill(meanings, "");
    mapping.columns().forEach(column -> meanings[column.place()] = column.meaning().word());
    session.update(
        KEEP,
        userId,
        titles(mapping.header()),
        String.join(" ", meanings),
        known(mapping.dates().value().isDecided(), mapping.dates().value().dayFirst()),
        known(mapping.decimals().value().isDecided(), mapping.decimals().value().comma()),
        now);
    session.update(FORGET, userId, userId, MOST);
  }

  private static Optional<Boolean> known(boolean isDecided, boolean value) {
    return isDecided ? Optional.of(value) : Optional.empty();
  }

  /** Equal lines of titles, whatever line they stand on. */
  private static UUID titles(SheetRow header) {
    String titles =
        header.cells().stream()
            .map(String::strip)
            .map(title -> title.length() + ":" + title)
            .collect(Collectors.joining());
    return UUID.nameUUIDFromBytes(titles.getBytes(UTF_8));
  }
}
