/**
 * What a simulated venue knows, apart from HTTP: its catalogue, its prices at an instant, and its
 * fuzzy search. Bodies are JSON trees in the venue's own words.
 */
package org.soletape.demo.market;
