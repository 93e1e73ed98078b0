package org.soletape.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.Session;

/** Turns what the inventory table refuses into a sentence that names the column. */
public record Refusals(Database database) {
  private static final String UNDEFINED_TABLE = "42P01";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private static final String COLUMNS =
      """
      select string_agg(a.attname, ', ' order by a.attnum) as columns
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.conrelid = to_regclass('public."Inventory"') and k.conname = any (?)
      """;

  /** Runs statements together; either all is written or an exception says why nothing was. */
  public <T> T transaction(Function<Session, T> work) {
    try {
      return database.transaction(work);
    } catch (DatabaseException e) {
      throw told(e);
    }
  }

  private RuntimeException told(DatabaseException e) {
    RuntimeException read = ofRead(e);
    if (read instanceof InventoryNotAdopted) {
      return read;
    }
    // 22: a value; 23: a constraint; 42804, 42501: a type or a right; P0001: a trigger of theirs.
    return e.sqlState().matches("22...|23...|42804|42501|P0001")
        ? new InventoryRefusal("the inventory table refuses this: " + sentence(e), e)
        : e;
  }

  private String sentence(DatabaseException e) {
    // The lines after the first one show the row's values.
    String message = e.getMessage().lines().findFirst().orElse("").replaceFirst("^[A-Z]+: ", "");
    if (!e.sqlState().startsWith("23")) {
      return message;
    }
    List<String> names = QUOTED.matcher(message).results().map(quoted -> quoted.group(1)).toList();
    Optional<String> columns =
        database.get(
            COLUMNS, row -> row.optionalText("columns"), (Object) names.toArray(String[]::new));
    return columns.map(column -> message + " (column " + column + ")").orElse(message);
  }

  /** Reads; a table that waits to be adopted is told as that. */
  public static <T> T read(Supplier<T> query) {
    try {
      return query.get();
    } catch (DatabaseException e) {
      throw ofRead(e);
    }
  }

  private static RuntimeException ofRead(DatabaseException e) {
    boolean isMissing =
        e.sqlState().equals(UNDEFINED_TABLE) && e.getMessage().contains("\"soletape.inventory\"");
    return isMissing ? new InventoryNotAdopted(e) : e;
  }
}
