/**
 * The pages and the JSON of one person's pairs: the list, a pair, several at once, files, the value
 * over a week or a year, fees. All of them need a sign-in, and no cache keeps any.
 *
 * <pre>{@code
 * GET  /inventory                 InventoryPage -> InventoryDrawing -> inventory.jte
 * GET  /api/v1/inventory          InventoryApi  -> InventoryJson, of the same reads
 * POST /inventory/filters         SavedPage: the list asked for, kept under a name
 * POST /inventory/add             PairPage: the Form again with a problem per field, or added
 * PATCH /api/v1/inventory/{id}    StatedPair, with If-Match: the version it was read at
 * }</pre>
 *
 * <p>What may be typed and how is {@code portfolio}'s: a form and a JSON body go through the same
 * {@code PairFields}. What somebody typed is shown again as they typed it ({@link
 * org.soletape.web.Form}), and a doubt is asked about before it is saved ({@link
 * org.soletape.web.inventory.FormQuestions}). Only so many inventories are read at once ({@link
 * org.soletape.web.inventory.InventoryTurns}), because one may have thousands of pairs.
 */
package org.soletape.web.inventory;
