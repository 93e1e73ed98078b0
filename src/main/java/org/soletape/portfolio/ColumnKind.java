package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a column holds, each kind as a value of one class: the SQL type of the view, and of a column
 * that has to be added.
 */
public enum ColumnKind {
  ID("text", "text"),
  UUID("uuid", "uuid"),
  /** A text. */
  TEXT("text", "text"),
  /** Major units, a {@link BigDecimal}. */
  AMOUNT("numeric", "numeric(12,2)"),
  /** A {@link Currency}. */
  CURRENCY("text", "character(3)"),
  /** Above zero, a {@link BigDecimal}. */
  RATE("numeric", "numeric(18,8)"),
  /** A {@link LocalDate}. */
  DATE("date", "date"),
  /** An {@link ItemStatus}. */
  STATUS("text", "text"),
  /** An {@link Extra}. */
  EXTRA("jsonb", "jsonb"),
  MOMENT("timestamp with time zone", "timestamp with time zone");

  private final String shown;
  private final String declared;

  ColumnKind(String shown, String declared) {
    this.shown = shown;
    this.declared = declared;
  }

  /** As the view of the inventory holds it, a type of SQL. */
  String shown() {
    return shown;
  }

  /** The type of a column that is added to a table. */
  String declared() {
    return declared;
  }
}
