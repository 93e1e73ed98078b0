package org.soletape.web.inventory.report;

import org.soletape.web.Pages;
import org.soletape.web.Visitor;

/**
 * The pairs behind a figure.
 *
 * @param title which figure
 * @param back the report it is in
 * @param file the address of all of them in a file
 */
public record PairsView(
    Visitor visitor, String title, String back, ReportTable table, String file, Pages pages) {}
