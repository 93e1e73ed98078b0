/**
 * The whole program under faults drawn at random, and a judge of what it kept. The judge reads what
 * the venues answered, what people were answered and the database, with plain SQL and its own
 * decoding: of the program's code it uses none.
 */
package org.soletape.chaos;
