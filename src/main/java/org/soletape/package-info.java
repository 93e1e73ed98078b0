/**
 * The consolidated tape for sneakers: what StockX and Alias ask and bid for every size, kept for
 * seven days.
 *
 * <p>Packages are features, one below the other; each uses those below it and none above. A price
 * comes up from the bottom of this list and goes down nowhere:
 *
 * <pre>{@code
 * cli, wiring            a command, and everything put together
 * web, demo, upkeep      pages and JSON; simulated venues; cleanup and budget
 * polling, venue         what is due, and who is asked
 * portfolio, fees        somebody's pairs, and what a venue leaves of a price
 * market, catalog        the tape, and which shoe is meant
 * account, money, db     people, amounts, PostgreSQL
 * }</pre>
 *
 * <p>{@code ArchitectureTest} holds the order, docs/architecture.md says where each rule lives, and
 * CONTRIBUTING.md how to add a page, a command, a setting, a column, a venue or a migration.
 */
package org.soletape;
