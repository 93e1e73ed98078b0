package org.soletape.web.market;

import static org.soletape.web.Json.number;
import static org.soletape.web.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.VenueColumns;
import org.soletape.market.Book;
import org.soletape.market.LatestQuote;
import org.soletape.market.Price;
import org.soletape.market.Quote;
import org.soletape.market.SizeQuotes;
import org.soletape.money.Money;

/** The market of one product, written in the shape of the public tables. */
record MarketJson(ProductFacts product, List<SizeQuotes> sizes, List<Book> books) {

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("product");
    ProductJson.fields(json, product);
    writeSizes(json);
    json.writeEndObject();
    Map<Integer, Size> byOrdinal =
        sizes.stream()
            .map(SizeQuotes::size)
            .collect(Collectors.toMap(Size::ordinal, Function.identity()));
    writeLatest(json, byOrdinal);
    writeHistory(json, byOrdinal);
    json.writeEndObject();
  }

  private void writeSizes(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("product_sizes_v2");
    for (SizeQuotes quoted : sizes) {
      Size size = quoted.size();
      json.writeStartObject();
      json.writeStringField("id", size.id().toString());
      json.writeStringField("product_id", product.id().toString());
      json.writeNumberField("ordinal", size.ordinal());
      json.writeStringField("size_key", size.key());
      json.writeNumberField("size_numeric", size.numeric());
      writeVenueIds(json, size);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeVenueIds(JsonGenerator json, Size size) throws IOException {
    for (Provider venue : Provider.values()) {
      VenueColumns columns = venue.columns();
      if (columns.sizeIsNumber()) {
        number(json, columns.size(), size.venueId(venue).map(columns::number));
      } else {
        text(json, columns.size(), size.venueId(venue));
      }
    }
  }

  private void writeLatest(JsonGenerator json, Map<Integer, Size> byOrdinal) throws IOException {
    json.writeArrayFieldStart("latestPrices");
    List<LatestQuote> latest =
        sizes.stream()
            .flatMap(size -> size.quotes().values().stream())
            .sorted(
                Comparator.comparing((LatestQuote each) -> each.quote().ordinal())
                    .thenComparing(each -> each.provider().id()))
            .toList();
    for (LatestQuote quote : latest) {
      Source source = new Source(quote.provider(), quote.currency(), quote.observedAt());
      writeQuote(json, byOrdinal, source, quote.quote());
    }
    json.writeEndArray();
  }

  private void writeHistory(JsonGenerator json, Map<Integer, Size> byOrdinal) throws IOException {
    json.writeArrayFieldStart("history");
    for (Book book : books) {
      Source source = new Source(book.provider(), book.currency(), book.observedAt());
      for (Quote quote : book.quotes()) {
        writeQuote(json, byOrdinal, source, quote);
      }
    }
    json.writeEndArray();
  }

  /** Who said it, in what currency, and when. */
  private record Source(Provider provider, Currency currency, Instant observedAt) {}

  private void writeQuote(
      JsonGenerator json, Map<Integer, Size> byOrdinal, Source source, Quote quote)
      throws IOException {
    Size size = byOrdinal.get(quote.ordinal());
    if (size == null) {
      // Added between two of our reads: the next answer has it.
      return;
    }
    json.writeStartObject();
    json.writeStringField("product_id", product.id().toString());
    json.writeStringField("size_id", size.id().toString());
    json.writeStringField("provider", source.provider().id());
    number(json, "lowest_ask", major(quote.lowestAsk(), source.currency()));
    number(json, "highest_bid", major(quote.highestBid(), source.currency()));
    number(json, "last_sale", major(quote.lastSale(), source.currency()));
    number(json, "sales_7d", quote.sales7d());
    json.writeStringField("currency", source.currency().getCurrencyCode());
    json.writeStringField("snapshot_at", source.observedAt().toString());
    json.writeEndObject();
  }

  private static Optional<BigDecimal> major(OptionalInt minor, Currency currency) {
    return Price.answered(minor, currency).amount().map(Money::major);
  }
}
