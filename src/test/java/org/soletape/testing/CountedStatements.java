package org.soletape.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the statements its connections prepare. */
public final class CountedStatements {
  private final AtomicInteger prepared = new AtomicInteger();
  private final DataSource source;

  public CountedStatements(DataSource source) {
    this.source = source;
  }

  public DataSource source() {
    return proxy(DataSource.class, source, this::counted);
  }

  /** How many statements the work prepared. */
  public int during(Runnable work) {
    int before = prepared.get();
    work.run();
    return prepared.get() - before;
  }

  private Object counted(Method method, Object result) {
    if (method.getName().equals("prepareStatement")) {
      prepared.incrementAndGet();
    }
    return result instanceof Connection connection
        ? proxy(Connection.class, connection, this::counted)
        : result;
  }

  /** Sees every call and may replace its result. */
  private interface Watch {
    Object result(Method method, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Watch watch) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return watch.result(method, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
