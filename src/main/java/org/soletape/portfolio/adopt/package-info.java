/**
 * The table {@code public."Inventory"}, ours or one that was here before, and the view over it.
 *
 * <p>Somebody's own table may keep prices as text, dates as timestamps and states in an enum of
 * their words. Nothing in it is converted. The service reads and writes the view {@code
 * soletape.inventory} instead, which shows each {@link org.soletape.portfolio.InventoryColumn} in
 * one type, and the trigger on it turns what is written back into the table's own:
 *
 * <pre>
 * "Inventory".sold_price text '$1,250.00'  --read-->   inventory.sold_price numeric 1250.00
 * "Inventory".status 'In Stock'            &lt;--write--  inventory.status 'held'
 * </pre>
 *
 * <p>{@link org.soletape.portfolio.adopt.InventoryTable} makes the view for the types found, after
 * every migration and on adoption; {@code src/test/resources/inventory} holds what it makes of odd
 * tables. {@link org.soletape.portfolio.adopt.Adoption} decides whether a table can serve, adds
 * what it lacks and links its rows.
 */
package org.soletape.portfolio.adopt;
