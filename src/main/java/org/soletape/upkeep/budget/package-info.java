/**
 * What is used of the free plans: meters and their pace, the steps polling takes to stay inside,
 * and what another configuration would use.
 */
package org.soletape.upkeep.budget;
