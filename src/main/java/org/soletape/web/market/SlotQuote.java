package org.soletape.web.market;

import java.util.Currency;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;

/**
 * One size in one book of the tape, in minor units.
 *
 * @param sent whether the venue's answer held the size at all
 */
record SlotQuote(
    Provider venue, Slot slot, Currency currency, boolean sent, OptionalInt ask, OptionalInt bid) {}
