/**
 * Keeps the database inside its window and its budget: partitions, retention, re-scoring, meters.
 */
package org.soletape.upkeep;
