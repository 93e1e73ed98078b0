package org.soletape.chaos;

import java.util.OptionalInt;

/** What one size asks, bids and last sold for, in minor units; empty where nobody offers. */
record Prices(OptionalInt ask, OptionalInt bid, OptionalInt lastSale) {}
