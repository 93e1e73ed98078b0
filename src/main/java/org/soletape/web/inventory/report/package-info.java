/**
 * The books of a person on the site: a year on one page, its tables as CSV, the pairs behind each
 * figure, and the same as JSON.
 */
package org.soletape.web.inventory.report;
