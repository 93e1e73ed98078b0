package org.soletape.portfolio.adopt;

import java.util.Set;
import org.soletape.portfolio.ColumnKind;

/**
 * Expressions of SQL that turn a cell of whatever type into a value of the view, without ever
 * raising, and a value of the view into one of the column's type, which may raise.
 */
final class Cells {
  private static final String WITH_ZONE = "timestamp with time zone";
  private static final String WITHOUT_ZONE = "timestamp without time zone";

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money");

  private static final Set<String> WITH_DECIMALS =
      Set.of("numeric", "real", "double precision", "money");

  private Cells() {}

  /** A cell as the view shows it; what cannot be read is null. */
  static String shown(ColumnKind kind, String type, String cell) {
    return switch (kind) {
      case ID -> cell + "::text";
      case UUID -> type.equals("uuid") ? cell : "soletape.as_uuid(%s)".formatted(text(type, cell));
      case TEXT -> text(type, cell);
      case CURRENCY -> "nullif(upper(btrim(%s)), '')".formatted(text(type, cell));
      case STATUS ->
          ("case lower(btrim(%s)) when 'listed' then 'listed' when 'sold' then 'sold'"
                  + " else 'held' end")
              .formatted(text(type, cell));
      case EXTRA ->
          type.equals("jsonb") ? cell : "soletape.as_extra(%s)".formatted(text(type, cell));
      case AMOUNT -> amount(type, cell);
      case RATE -> rate(type, cell);
      case DATE -> date(type, cell);
      case MOMENT -> moment(type, cell);
    };
  }

  private static String text(String type, String cell) {
    if (type.equals("text")) {
      return cell;
    }
    return NUMBERS.contains(type)
        ? "trim_scale(%s::numeric)::text".formatted(cell)
        : "(%s)::text".formatted(cell);
  }

  private static String amount(String type, String cell) {
    return NUMBERS.contains(type)
        ? ("case when %1$s::numeric between -9999999999 and 9999999999"
                + " then round(%1$s::numeric, 2) end")
            .formatted(cell)
        : "soletape.as_amount(%s)".formatted(text(type, cell));
  }

  private static String rate(String type, String cell) {
    return type.equals("numeric")
        ? "case when %1$s > 0 and %1$s < 10000000000 then %1$s end".formatted(cell)
        : "soletape.as_rate(%s)".formatted(text(type, cell));
  }

  private static String date(String type, String cell) {
    return switch (type) {
      case "date" -> finite(cell, cell);
      case WITH_ZONE -> finite(cell, "(" + cell + " at time zone 'UTC')::date");
      case WITHOUT_ZONE -> finite(cell, cell + "::date");
      default -> "soletape.as_date(%s)".formatted(text(type, cell));
    };
  }

  private static String moment(String type, String cell) {
    return switch (type) {
      case WITH_ZONE -> finite(cell, cell);
      case WITHOUT_ZONE -> finite(cell, cell + " at time zone 'UTC'");
      default -> "null::timestamptz";
    };
  }

  private static String finite(String cell, String value) {
    return "case when isfinite(%s) then %s end".formatted(cell, value);
  }

  /** A value of the view as the column takes it. */
  static String stored(FoundColumn found, String value) {
    ColumnKind kind = found.column().kind();
    if (found.isText()) {
      return kind == ColumnKind.DATE
          ? "to_char(%s, 'YYYY-MM-DD')".formatted(value)
          : value + "::text";
    }
    return switch (kind) {
      case AMOUNT, RATE ->
          WITH_DECIMALS.contains(found.type())
              ? value + "::" + found.type()
              : "trim_scale(%s)::text::%s".formatted(value, found.type());
      case DATE, MOMENT -> timeStored(kind, found.type(), value);
      default -> "%s::text::%s".formatted(value, found.type());
    };
  }

  private static String timeStored(ColumnKind kind, String type, String value) {
    boolean isDate = kind == ColumnKind.DATE;
    return switch (type) {
      case "date" -> value;
      case WITH_ZONE -> isDate ? value + "::timestamp at time zone 'UTC'" : value;
      case WITHOUT_ZONE -> value + (isDate ? "::timestamp" : " at time zone 'UTC'");
      default -> "%s::text::%s".formatted(value, type);
    };
  }
}
