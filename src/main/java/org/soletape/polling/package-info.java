/**
 * Draining the slot: what is due, one drainer per venue, its pace, one action per kind of failure,
 * and a row for every run. Anything may start a drain at any time; the ledger makes it harmless.
 */
package org.soletape.polling;
