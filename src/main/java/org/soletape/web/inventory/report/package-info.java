/**
 * The books of a person on the site: a year on one page, its tables as CSV, the pairs behind each
 * figure, and the same as JSON.
 *
 * <pre>{@code
 * ReportsPage -> ReportTables     // each a ReportTable, drawn on the page or written as a file
 *                LineColumn       // what a line says in each column of a table
 *                PairColumn       // what a pair says in each column of a list
 *                Amount           // a figure as text and as a cell of a file
 *                ReportNotes      // what is left out or assumed, in sentences
 * ReportAddress, PairsQuery       // the address of the pairs behind a figure, written and read
 * ReportsApi -> ReportJson
 * }</pre>
 */
package org.soletape.web.inventory.report;
