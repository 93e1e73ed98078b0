package org.soletape.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads what a query gives. */
final class Rows {
  private Rows() {}

  /** Makes something of the row it stands on. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> List<T> of(Connection database, String sql, Reading<T> reading) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reading.read(rows));
      }
      return read;
    }
  }
}
