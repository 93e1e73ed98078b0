package org.soletape.portfolio.adopt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.portfolio.InventoryColumn;

/**
 * The statements that make the view {@code soletape.inventory} over a table of whatever types, and
 * the trigger that writes through it. All reads and writes of pairs go through this view: canonical
 * types, cells that cannot be read as null and never as an error.
 *
 * @param columns every column of ours, in our order
 * @param isOurs whether no trigger of somebody else runs within the writes, which might need its
 *     own search path
 */
record InventoryDdl(List<ViewColumn> columns, boolean isOurs) {
  private static final String VIEW =
      """
      create view soletape.inventory with (security_invoker = true) as
      select i.xmin::text as version,
        %s
      from public."Inventory" i;
      """;

  private static final String WRITER =
      """
      create function soletape.write_inventory() returns trigger language plpgsql%1$s as $body$
      declare
        doing text;
      %2$sbegin
        if tg_op = 'DELETE' then
          delete from public."Inventory" i where i.id = old.id::%3$s and i.xmin::text = old.version;
          if not found then
            return null;
          end if;
          return old;
        end if;
      %4$s  if tg_op = 'INSERT' then
          insert into public."Inventory" as i
            (%5$s)
          values
            (%6$s)
          returning %7$s, i.xmin::text into new.id, new.version;
          if not found then
            raise exception 'a trigger of the table dropped the row';
          end if;
          return new;
        end if;
        update public."Inventory" i set
          %8$s
        where i.id = old.id::%3$s and i.xmin::text = old.version
        returning i.xmin::text into new.version;
        if not found then
          return null;
        end if;
        return new;
      end $body$;

      create trigger write_inventory instead of insert or update or delete on soletape.inventory
        for each row execute function soletape.write_inventory();
      """;

  private static final String GUARDED =
      """
        begin
      %s  exception when others then
          raise exception using errcode = '22000',
            message = format('column "%%s" does not take this value: %%s', doing, sqlerrm);
        end;
      """;

  /** All of them, each ended by a semicolon. */
  String text() {
    String shown = joined(columns, ",\n  ", column -> column.shown() + " as " + column.name());
    return VIEW.formatted(shown) + "\n" + writer();
  }

  private String writer() {
    FoundColumn id = columns.getFirst().found();
    List<ViewColumn> written =
        columns.stream().filter(column -> column.found().isWritten()).toList();
    List<ViewColumn> changed =
        written.stream()
            .filter(column -> column.found().column() != InventoryColumn.USER_ID)
            .toList();
    Map<String, String> given = given(id, written);
    return WRITER.formatted(
        isOurs ? " set search_path = ''" : "",
        joined(converted(written), "", InventoryDdl::declaration),
        id.type(),
        guarded(converted(written)),
        String.join(",\n       ", given.keySet()),
        String.join(",\n       ", given.values()),
        Cells.shown(id.column().kind(), id.type(), "i.id"),
        joined(changed, ",\n    ", ViewColumn::changed));
  }

  private static List<ViewColumn> converted(List<ViewColumn> written) {
    return written.stream().filter(column -> column.variable().isPresent()).toList();
  }

  private static String declaration(ViewColumn column) {
    return "  w_%s %s;\n".formatted(column.name(), column.found().declaration());
  }

  private static String guarded(List<ViewColumn> converted) {
    return converted.isEmpty()
        ? ""
        : GUARDED.formatted(joined(converted, "", ViewColumn::conversion));
  }

  /** The values of a row that is added; a table that makes its rows' ids is not told one. */
  private static Map<String, String> given(FoundColumn id, List<ViewColumn> written) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!id.isMadeByTheTable()) {
      values.put(id.name(), "gen_random_uuid()::" + id.type());
    }
    written.forEach(column -> values.put(column.name(), column.given()));
    return values;
  }

  private static String joined(
      List<ViewColumn> columns, String separator, Function<ViewColumn, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(separator));
  }
}
