/**
 * Tables of text out of files as spreadsheets save them: CSV in its many spellings, and XLSX, which
 * is read as a stream and never believed about its own size.
 */
package org.soletape.portfolio.file.sheet;
