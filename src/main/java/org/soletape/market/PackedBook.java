package org.soletape.market;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;

/**
 * A book as its row holds it: one array per field, subscripted by size ordinal from 1. A field that
 * no size has is a null array, an array ends with its last value, and {@code sent} marks the sizes
 * the venue sent at all: bit {@code ordinal - 1}, least significant bit first.
 */
@SuppressWarnings("ArrayRecordComponent") // lives only between a book and its statement
record PackedBook(
    byte[] sent, Integer[] lowestAsk, Integer[] highestBid, Integer[] lastSale, Short[] sales7d) {

  static PackedBook of(List<Quote> quotes) {
    BitSet sent = new BitSet();
    quotes.forEach(quote -> sent.set(quote.ordinal() - 1));
    return new PackedBook(
        sent.toByteArray(),
        pack(quotes, Quote::lowestAsk),
        pack(quotes, Quote::highestBid),
        pack(quotes, Quote::lastSale),
        narrow(pack(quotes, Quote::sales7d)));
  }

  static Book read(UUID productId, Row row) throws SQLException {
    List<Integer> asks = row.numbers("lowest_ask");
    List<Integer> bids = row.numbers("highest_bid");
    List<Integer> lasts = row.numbers("last_sale");
    List<Integer> sales = row.numbers("sales_7d");
    List<Quote> quotes =
        BitSet.valueOf(row.bytes("sent")).stream()
            .mapToObj(
                bit ->
                    new Quote(
                        bit + 1, at(asks, bit), at(bids, bit), at(lasts, bit), at(sales, bit)))
            .toList();
    return new Book(
        productId,
        Provider.of(row.text("provider")),
        row.instant("observed_at"),
        Currency.getInstance(row.text("currency")),
        quotes);
  }

  private static OptionalInt at(List<Integer> packed, int index) {
    return index < packed.size() && packed.get(index) != null
        ? OptionalInt.of(packed.get(index))
        : OptionalInt.empty();
  }

  private static Integer[] pack(List<Quote> quotes, Function<Quote, OptionalInt> field) {
    int length =
        quotes.stream()
            .filter(quote -> field.apply(quote).isPresent())
            .mapToInt(Quote::ordinal)
            .max()
            .orElse(0);
    if (length == 0) {
      return null;
    }
    Integer[] packed = new Integer[length];
    for (Quote quote : quotes) {
      field.apply(quote).ifPresent(value -> packed[quote.ordinal() - 1] = value);
    }
    return packed;
  }

  private static Short[] narrow(Integer[] wide) {
    if (wide == null) {
      return null;
    }
    Short[] narrow = new Short[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = wide[i] == null ? null : (short) Math.min(wide[i], Short.MAX_VALUE);
    }
    return narrow;
  }
}
