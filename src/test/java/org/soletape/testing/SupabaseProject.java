package org.soletape.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.soletape.db.Database;
import org.soletape.db.Session;

/**
 * A database with the three roles of Supabase's REST API and a project's default privileges, made
 * before our migrations come.
 */
public final class SupabaseProject implements AutoCloseable {
  public static final List<String> ROLES = List.of("anon", "authenticated", "service_role");

  /** What a project grants on everything new in the public schema. */
  public enum Defaults {
    /** Everything to everyone, as projects had it for years. */
    OPEN(
        """
        alter default privileges in schema public
          grant all on tables to anon, authenticated, service_role;
        alter default privileges in schema public
          grant all on functions to anon, authenticated, service_role;
        alter default privileges in schema public
          grant all on sequences to anon, authenticated, service_role
        """),
    /** Nothing, and functions to nobody. */
    CLOSED("alter default privileges revoke execute on functions from public");

    private final String sql;

    Defaults(String sql) {
      this.sql = sql;
    }
  }

  private final TestDatabase test = TestDatabase.empty();

  private SupabaseProject(Defaults defaults) {
    createRoles();
    test.open();
    database().update("grant usage on schema public to anon, authenticated, service_role");
    database().update(defaults.sql);
  }

  public static SupabaseProject migrated(Defaults defaults) {
    SupabaseProject project = new SupabaseProject(defaults);
    project.test.migrate();
    return project;
  }

  /** As the owner of everything. */
  public Database database() {
    return test.database();
  }

  /** Works as a request of the REST API does, and undoes what it wrote. */
  public <T> T as(String role, String claims, Function<Session, T> work) {
    List<T> answer = new ArrayList<>();
    try {
      database()
          .transaction(
              session -> {
                session.list(
                    "select set_config('request.jwt.claims', ?, true) as set",
                    row -> row.text("set"),
                    claims);
                session.update("set local role " + role);
                answer.add(work.apply(session));
                throw new Undone();
              });
    } catch (Undone expected) {
      return answer.getFirst();
    }
    throw new AssertionError("not undone");
  }

  @Override
  public void close() {
    test.close();
  }

  private static void createRoles() {
    TestServer server = TestServer.running();
    for (String role : ROLES) {
      server.admin(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s nologin noinherit;
            end if;
          end $$
          """
              .formatted(role));
      server.admin("grant " + role + " to " + TestServer.OWNER);
    }
    server.admin("alter role service_role bypassrls");
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
