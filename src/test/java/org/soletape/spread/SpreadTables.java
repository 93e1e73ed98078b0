package org.soletape.spread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soletape.db.Database;

/** Where {@code deploy/citus.sql} puts what a database has. */
final class SpreadTables {
  private static final Path SCRIPT = Path.of("deploy/citus.sql");
  private static final Pattern HOME =
      Pattern.compile("\\('([^']+)', '(distributed|reference|local)'\\)");
  private static final Pattern HELPER = Pattern.compile("\\('(\\w+)'\\)");

  private static final String TABLES =
      """
      select c.oid::int as oid, coalesce(i.inhparent, c.oid)::regclass::text as name
      from pg_class c left join pg_inherits i on i.inhrelid = c.oid
      where c.relkind in ('r', 'p')
      """;

  private static final String FUNCTIONS =
      """
      select p.oid::int as oid, p.proname::text as name, p.provolatile = 'v' as volatile,
        p.pronamespace = 'soletape'::regnamespace as ours
      from pg_proc p
      """;

  /** Where a table lives. */
  enum Home {
    DISTRIBUTED,
    REFERENCE,
    LOCAL
  }

  record Function(String name, boolean isVolatile, boolean isOurs) {}

  private final Map<Integer, Home> homes = new HashMap<>();
  private final Map<Integer, Function> functions = new HashMap<>();
  private final Set<String> helpers = helpers();

  SpreadTables(Database database) {
    Map<String, Home> named = homes();
    database.list(
        TABLES,
        row -> {
          String name = row.text("name");
          String qualified = name.contains(".") ? name : "public." + name;
          return named.containsKey(qualified)
              ? homes.put(row.integer("oid"), named.get(qualified))
              : null;
        });
    database.list(
        FUNCTIONS,
        row ->
            functions.put(
                row.integer("oid"),
                new Function(row.text("name"), row.bool("volatile"), row.bool("ours"))));
  }

  /** The tables of the script, by their qualified names. */
  static Map<String, Home> homes() {
    Map<String, Home> named = new TreeMap<>();
    Matcher found = HOME.matcher(script());
    while (found.find()) {
      named.put(found.group(1), Home.valueOf(found.group(2).toUpperCase(Locale.ROOT)));
    }
    return named;
  }

  /** The functions that every node has. */
  static Set<String> helpers() {
    return HELPER
        .matcher(script())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  static String script() {
    try {
      return Files.readString(SCRIPT);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a table is; empty for one that is not the program's, as those of the server itself. */
  Optional<Home> home(int table) {
    return Optional.ofNullable(homes.get(table));
  }

  Function function(int function) {
    return functions.get(function);
  }

  boolean isEverywhere(Function function) {
    return !function.isOurs() || helpers.contains(function.name());
  }
}
