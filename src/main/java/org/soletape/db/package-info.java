/**
 * Access to PostgreSQL: connections, transactions, rows by column name, migrations. It knows no
 * domain.
 *
 * <p>Statements stand beside the record they fill, name their columns and bind their parameters:
 *
 * <pre>{@code
 * int sizes = database.get(
 *     "select count(*)::int as sizes from public.product_sizes_v2 where product_id = ?",
 *     row -> row.integer("sizes"),
 *     productId);
 * database.transaction(session -> { ... });   // together or not at all
 * }</pre>
 *
 * <p>{@link org.soletape.db.Schema} keeps what is in {@code resources/db}: {@code tables} are
 * numbered and applied once, {@code functions} are edited in place and applied again when they have
 * changed, {@code access.sql} closes what is private after either. The build writes a fingerprint
 * of all of it, which the last step of a migration leaves in the history, so that a start asks one
 * query and loads no migration tool.
 */
package org.soletape.db;
