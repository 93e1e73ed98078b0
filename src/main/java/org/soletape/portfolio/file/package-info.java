/**
 * Inventories as files: in from whatever spreadsheet somebody kept, out as CSV that comes in again
 * unchanged.
 *
 * <pre>{@code
 * sku,size,quantity,purchase price      importing.read(bytes, USD)   which columns, which pairs
 * DD1391-100,10.5,2,"$110.00"             -> importing.check(user, file)    what would happen
 *                                         -> importing.run(user, name, file, whenWrong)
 * }</pre>
 *
 * <p>A file is a {@link org.soletape.portfolio.file.sheet.Sheet} first, then a {@link
 * org.soletape.portfolio.file.Mapping} says which column is which, and then it is read row by row.
 * Titles are those of {@link org.soletape.portfolio.InventoryColumn} and the other names people
 * give them; a column that is not read is named before anything is written. A row that is wrong is
 * told with its line and column, and stops the file unless only the good rows are wanted. What is
 * there already is not added again ({@link org.soletape.portfolio.file.PresentPairs}), and an
 * import can be undone as a whole ({@link org.soletape.portfolio.file.ImportBatches}).
 *
 * <p>A line that is a sale and nothing else ({@link org.soletape.portfolio.file.FileSale}) sells
 * the open pair that was bought first ({@link org.soletape.portfolio.file.SalesMatching}), or the
 * one that is stated.
 */
package org.soletape.portfolio.file;
