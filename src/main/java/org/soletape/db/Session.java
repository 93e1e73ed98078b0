package org.soletape.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/** Statements on one connection. Parameters are positional and always bound, never spliced in. */
public final class Session {
  /** Reads one row into a record. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  private static final int ROWS_AT_ONCE = 200;

  private final Connection connection;

  Session(Connection connection) {
    this.connection = connection;
  }

  public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet result = statement.executeQuery()) {
      Row row = new Row(result);
      List<T> read = new ArrayList<>();
      while (result.next()) {
        read.add(reader.read(row));
      }
      return read;
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * Hands rows over one by one and keeps none, so that any number of them takes little memory. Only
   * within a transaction; outside of one the driver holds all rows at once.
   */
  public <T> void each(
      String sql, RowReader<T> reader, Consumer<? super T> taker, Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        while (result.next()) {
          taker.accept(reader.read(row));
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Hands rows over so many at a time, under the same terms as {@link #each}. */
  public <T> void parts(
      String sql, RowReader<T> reader, int size, Consumer<List<T>> taker, Object... parameters) {
    List<T> part = new ArrayList<>();
    each(
        sql,
        reader,
        row -> {
          part.add(row);
          if (part.size() == size) {
            taker.accept(List.copyOf(part));
            part.clear();
          }
        },
        parameters);
    if (!part.isEmpty()) {
      taker.accept(List.copyOf(part));
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> find(String sql, RowReader<T> reader, Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** The only row of a statement that always returns one. */
  public <T> T get(String sql, RowReader<T> reader, Object... parameters) {
    return find(sql, reader, parameters)
        .orElseThrow(() -> new IllegalStateException("no row from: " + sql));
  }

  /** Runs a write and tells how many rows it touched. */
  public int update(String sql, Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Waits for others that do what this names, and keeps them waiting until this commits. */
  public void lock(String what) {
    list(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
        row -> row.optionalText("locked"),
        what);
  }

  private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      PreparingDriver.keepUnprepared(statement, sql);
      for (int i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
    switch (value) {
      case null -> statement.setObject(index, null);
      case Optional<?> optional -> bind(statement, index, optional.orElse(null));
      case OptionalInt optional ->
          bind(statement, index, optional.isPresent() ? optional.getAsInt() : null);
      case OptionalLong optional ->
          bind(statement, index, optional.isPresent() ? optional.getAsLong() : null);
      case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case LocalDate date -> statement.setObject(index, date);
      case Currency currency -> statement.setString(index, currency.getCurrencyCode());
      case Integer[] array -> statement.setArray(index, connection.createArrayOf("int4", array));
      case Short[] array -> statement.setArray(index, connection.createArrayOf("int2", array));
      case UUID[] array -> statement.setArray(index, connection.createArrayOf("uuid", array));
      case byte[][] array -> statement.setArray(index, connection.createArrayOf("bytea", array));
      case String text -> statement.setString(index, UnstorableText.checked(text));
      case String[] array ->
          statement.setArray(
              index, connection.createArrayOf("text", UnstorableText.checked(array)));
      default -> statement.setObject(index, value);
    }
  }
}
