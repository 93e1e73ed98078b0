package org.soletape.demo;

/** What a request asks for, as far as faults care. */
enum Subject {
  SEARCH,
  CATALOGUE,
  PRICES
}
