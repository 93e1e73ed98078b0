/** Keeps the database inside its window and its budget: partitions, retention, re-scoring. */
package org.soletape.upkeep;
