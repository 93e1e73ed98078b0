package org.soletape.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The database refused or could not be reached; the SQLSTATE says why. */
public final class DatabaseException extends RuntimeException {
  private static final String OF_STANDBY =
      "the database is a standby, a copy for reading; changes are made at its primary";

  private final String sqlState;
  private final boolean ofStandby;

  public DatabaseException(SQLException cause) {
    super(words(cause), cause);
    this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    this.ofStandby = false;
  }

  /** The same failure, told with what it meant. */
  public DatabaseException(String message, DatabaseException failure) {
    this(message, failure, failure.ofStandby);
  }

  private DatabaseException(String message, DatabaseException failure, boolean ofStandby) {
    super(message, failure.getCause());
    this.sqlState = failure.sqlState;
    this.ofStandby = ofStandby;
  }

  /** The same refusal of a write, told by a standby. */
  static DatabaseException ofStandby(DatabaseException failure) {
    return new DatabaseException(OF_STANDBY, failure, true);
  }

  /** The pool tells how full it is; why there was no connection is what its cause says. */
  private static String words(SQLException cause) {
    if (!(cause instanceof SQLTransientConnectionException)) {
      return cause.getMessage();
    }
    return cause.getCause() instanceof SQLException reason
        ? reason.getMessage()
        : "no connection was free in time";
  }

  /** The five-character SQLSTATE, or an empty text when the driver gave none. */
  public String sqlState() {
    return sqlState;
  }

  /** No connection could be had: class 08, a server that starts or stops, or a pool in full use. */
  public boolean isConnectionLoss() {
    return sqlState.startsWith("08")
        || sqlState.startsWith("57P")
        || getCause() instanceof SQLTransientConnectionException;
  }

  /** Another transaction holds a lock that was not to be had in time. */
  public boolean isLocked() {
    return sqlState.equals("55P03") || sqlState.equals("40P01");
  }

  /** The database accepts no writes at present, as a free plan over its size does. */
  public boolean isReadOnly() {
    return takesNoWrites() && !ofStandby;
  }

  /** The database is a hot standby, which never takes writes itself. */
  public boolean isOfStandby() {
    return ofStandby;
  }

  /** Either of both. */
  public boolean takesNoWrites() {
    return sqlState.equals("25006");
  }

  /** For whoever can do without writing: any other failure goes on. */
  public void requireReadOnly() {
    if (!isReadOnly()) {
      throw this;
    }
  }
}
