package org.soletape.history.adopt;

import java.util.List;
import java.util.UUID;
import org.soletape.db.Session;

/**
 * Where the original's tables are, and who refers to them. Statements that read them name no
 * schema: they lie in {@code public} until they are moved.
 */
final class OriginalTables {
  /** Where they stay after adoption. */
  static final String KEPT_IN = "original_v2";

  private static final String LOCK =
      "lock table public.products_v2, public.product_sizes_v2, public.market_data_v2"
          + " in access exclusive mode";

  /** Partitions of partitions as well; one that lies elsewhere may stay there. */
  private static final String RELATIONS =
      """
      with recursive ours (oid) as (
        select c.oid from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relname in
          ('products_v2', 'product_sizes_v2', 'market_data_v2', 'market_latest_v2')
        union
        select i.inhrelid from pg_inherits i join ours o on o.oid = i.inhparent
      )
      select format('alter %s public.%I set schema original_v2', case c.relkind
        when 'm' then 'materialized view' when 'v' then 'view' else 'table' end, c.relname) as move
      from ours o join pg_class c on c.oid = o.oid
      where c.relnamespace = 'public'::regnamespace
      order by c.relkind = 'm', c.oid
      """;

  /** Keys of other tables; those between the original's own stay as they are. */
  private static final String REFERENCES =
      """
      select k.conrelid::regclass::text as owner, c.relname as title, k.conname as name,
        pg_get_constraintdef(k.oid) as definition, quote_ident(a.attname) as column_name,
        r.relname = 'products_v2' as is_product
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class r on r.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
      where k.contype = 'f' and k.conparentid = 0
        and r.oid in (to_regclass('products_v2'), to_regclass('product_sizes_v2'))
        and cardinality(k.conkey) = 1 and f.attname = 'id'
        and c.oid not in (to_regclass('products_v2'), to_regclass('product_sizes_v2'))
        and not exists (
          with recursive parts (oid) as (
            select to_regclass('market_data_v2')::oid
            union
            select i.inhrelid from pg_inherits i join parts p on p.oid = i.inhparent)
          select from parts p where p.oid = c.oid)
      order by c.relname, k.conname
      """;

  /** Views of other names that read them: they go on reading what was moved. */
  private static final String READERS =
      """
      select distinct format('%I.%I', n.nspname, v.relname) as reader
      from pg_depend d
      join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass
      join pg_class v on v.oid = w.ev_class
      join pg_namespace n on n.oid = v.relnamespace
      where d.refclassid = 'pg_class'::regclass and v.relname <> 'market_latest_v2'
        and d.refobjid in (to_regclass('products_v2'), to_regclass('product_sizes_v2'),
          to_regclass('market_data_v2'), to_regclass('market_latest_v2'))
        and v.oid <> d.refobjid
      order by 1
      """;

  private static final String FUNCTIONS =
      """
      select format('%I.%I', n.nspname, p.proname) as function
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.pronamespace <> 'pg_catalog'::regnamespace
        and p.pronamespace <> coalesce(to_regnamespace('soletape'), 'pg_catalog'::regnamespace)
        and p.prosrc ~ 'market_(data|latest)_v2'
      order by 1
      """;

  private OriginalTables() {}

  /**
   * A foreign key of another table.
   *
   * @param owner the table, as a statement names it
   * @param title the table, for people
   * @param definition as it is declared, without the schema of what it refers to
   * @param isProduct whether it refers to products; otherwise to sizes
   */
  record Reference(
      String owner,
      String title,
      String name,
      String definition,
      String column,
      boolean isProduct) {

    /** How many rows name one of these. */
    int rows(Session session, UUID[] ids) {
      return session.get(
          "select count(*)::int as n from %s t where t.%s = any (?)".formatted(owner, column),
          row -> row.integer("n"),
          (Object) ids);
    }

    int linked(Session session) {
      return session.get(
          "select count(t.%s)::int as n from %s t".formatted(column, owner),
          row -> row.integer("n"));
    }

    private void drop(Session session) {
      session.update("alter table %s drop constraint \"%s\"".formatted(owner, quoted()));
    }

    /** Where the id has no successor the key is emptied. */
    private void point(Session session, Successors successors) {
      session.update(
          """
          update %1$s t set %2$s = r.new_id from unnest(?::uuid[], ?::uuid[]) r (old_id, new_id)
          where t.%2$s = r.old_id
          """
              .formatted(owner, column),
          successors.ids(),
          successors.inTheirPlace());
      session.update(
          "alter table %s add constraint \"%s\" %s".formatted(owner, quoted(), definition));
    }

    private String quoted() {
      return name.replace("\"", "\"\"");
    }
  }

  /** Where statements that name no schema look. */
  static void readFrom(Session session, String schema) {
    session.get(
        "select set_config('search_path', ?, true) as path", row -> row.text("path"), schema);
  }

  static void lock(Session session) {
    session.update(LOCK);
  }

  /** Moves them as they are, with their partitions, rows, indexes and rules. */
  static void move(Session session) {
    session.update("create schema " + KEPT_IN);
    session.list(RELATIONS, row -> row.text("move")).forEach(session::update);
  }

  static List<Reference> references(Session session) {
    return session.list(
        REFERENCES,
        row ->
            new Reference(
                row.text("owner"),
                row.text("title"),
                row.text("name"),
                row.text("definition"),
                row.text("column_name"),
                row.bool("is_product")));
  }

  static List<String> readers(Session session) {
    return session.list(READERS, row -> row.text("reader"));
  }

  /** Functions that write the prices, or refresh them. */
  static List<String> functions(Session session) {
    return session.list(FUNCTIONS, row -> row.text("function"));
  }

  /** Makes other tables refer to ours instead. */
  static void repoint(Session session, List<Reference> references, OriginalCatalogue catalogue) {
    references.forEach(reference -> reference.drop(session));
    readFrom(session, "public");
    references.forEach(
        reference ->
            reference.point(
                session, reference.isProduct() ? catalogue.products() : catalogue.sizes()));
  }
}
