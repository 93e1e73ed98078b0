/**
 * Tables of text out of files as spreadsheets save them: CSV in its many spellings, and XLSX, which
 * is read as a stream and never believed about its own size.
 *
 * <pre>{@code
 * Sheet.read(bytes)   which kind of file it is
 *   -> CsvSheet       encoding, separator
 *   -> XlsxSheet      the parts of a ZIP: which sheets, which texts, which formats, then the cells
 * }</pre>
 *
 * <p>What a file may ask of the machine stands in {@link
 * org.soletape.portfolio.file.sheet.SheetLimits}; beyond that, and for what is no table, there is
 * an {@link org.soletape.portfolio.file.sheet.UnreadableSheet} with a sentence. Which column is
 * which is no question here.
 */
package org.soletape.portfolio.file.sheet;
