package org.soletape.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The current row of a result, by column name. A plain getter refuses NULL; an {@code optional} one
 * turns it into empty.
 */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public UUID uuid(String column) throws SQLException {
    return required(column, result.getObject(column, UUID.class));
  }

  public Optional<UUID> optionalUuid(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, UUID.class));
  }

  public String text(String column) throws SQLException {
    return required(column, result.getString(column));
  }

  public Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(result.getString(column));
  }

  public int integer(String column) throws SQLException {
    return optionalInteger(column).orElseThrow(() -> missing(column));
  }

  public OptionalInt optionalInteger(String column) throws SQLException {
    int value = result.getInt(column);
    return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  public long longInteger(String column) throws SQLException {
    return required(column, result.getObject(column, Long.class));
  }

  public Optional<Long> optionalLong(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, Long.class));
  }

  public boolean bool(String column) throws SQLException {
    return required(column, result.getObject(column, Boolean.class));
  }

  public Optional<Boolean> optionalBool(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, Boolean.class));
  }

  public BigDecimal decimal(String column) throws SQLException {
    return required(column, result.getBigDecimal(column));
  }

  public Optional<BigDecimal> optionalDecimal(String column) throws SQLException {
    return Optional.ofNullable(result.getBigDecimal(column));
  }

  public Instant instant(String column) throws SQLException {
    return optionalInstant(column).orElseThrow(() -> missing(column));
  }

  public Optional<Instant> optionalInstant(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public Optional<LocalDate> optionalDate(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, LocalDate.class));
  }

  public byte[] bytes(String column) throws SQLException {
    return required(column, result.getBytes(column));
  }

  /**
   * An array of whole numbers; elements that are NULL stay null, and a NULL array is empty. Read
   * from its text: through the arrays of the driver a page takes a tenth longer.
   */
  public List<Integer> numbers(String column) throws SQLException {
    String array = result.getString(column);
    if (array == null || array.equals("{}")) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    for (int start = 1; start < array.length(); ) {
      int comma = array.indexOf(',', start);
      int end = comma < 0 ? array.length() - 1 : comma;
      boolean isNull = array.charAt(start) == 'N';
      numbers.add(isNull ? null : Integer.valueOf(Integer.parseInt(array, start, end, 10)));
      start = end + 1;
    }
    return numbers;
  }

  /** An array of texts or truths; elements that are NULL stay null. */
  public Object[] array(String column) throws SQLException {
    return (Object[]) required(column, result.getArray(column)).getArray();
  }

  private static <T> T required(String column, T value) {
    if (value == null) {
      throw missing(column);
    }
    return value;
  }

  private static IllegalStateException missing(String column) {
    return new IllegalStateException("column " + column + " is NULL");
  }
}
