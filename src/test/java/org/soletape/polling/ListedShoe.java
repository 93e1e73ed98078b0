package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.testing.EditedRecordings;
import org.soletape.testing.Tape;

/** A shoe that was found at replayed venues, whose listing StockX changes as a test wants. */
abstract class ListedShoe {
  static final String SKU = "ZE5005-400";
  static final String ANOTHER_CODE = "QQ9999-999";
  private static final String NEW_VARIANT = "11111111-1111-4111-8111-111111111111";

  @RegisterExtension final Tape tape = Tape.replaying(Tape.RECORDINGS);
  @TempDir Path changed;
  String productId;

  @BeforeEach
  void find() {
    tape.seed(SKU);
    productId = tape.product(SKU).venueId(Provider.STOCKX).orElseThrow();
  }

  /** The venues tell something else from now on. */
  void serve(UnaryOperator<String> edit) {
    EditedRecordings.write(changed, SKU, edit);
    tape.replay(changed);
  }

  /** Syncs at a time with an empty journal. */
  void next(String at) {
    tape.clock().set(at);
    tape.venues().journal().clear();
    tape.sync();
  }

  String calls(String at) {
    next(at);
    return String.join(" ", answered());
  }

  /** What StockX answered, by the last word of the path. */
  List<String> answered() {
    return tape.venues().journal().entries(Provider.STOCKX).stream()
        .filter(entry -> entry.method().equals("GET") && entry.status().orElse(0) != 401)
        .map(entry -> entry.target().replaceFirst("\\?.*", "").replaceFirst(".*/", ""))
        .toList();
  }

  void assertUnchanged(String time) {
    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(productId);
    assertThat(listing()).isEqualTo("mapped false");
    assertThat(asks())
        .containsExactly("9 310.00 " + time, "10 305.00 " + time, "11 322.00 " + time);
  }

  String withOtherVariants(String text) {
    String edited = text;
    for (Size size : tape.product(SKU).sizes()) {
      String variant = size.venueId(Provider.STOCKX).orElseThrow();
      edited = edited.replace(variant, variant.replaceFirst("........", "aaaaaaaa"));
    }
    return edited;
  }

  String withSize(String text, String label) {
    String variant =
        """
        {"productId": "%s", "variantId": "%s", "variantName": "x:3", "variantValue": "%s",
         "sizeChart": {"defaultConversion": {"size": "%s", "type": "us m"},
         "availableConversions": []}, "gtins": []},
        """
            .formatted(productId, NEW_VARIANT, label, label);
    return withMarketRow(text).replace("\"variants\": [", "\"variants\": [" + variant);
  }

  String withMarketRow(String text) {
    String row =
        """
        {"productId": "%s", "variantId": "%s", "currencyCode": "USD", "lowestAskAmount": "401",
         "highestBidAmount": null},
        """
            .formatted(productId, NEW_VARIANT);
    return text.replace("\"market\": [", "\"market\": [" + row);
  }

  static String idOf(String text) {
    return text.replaceFirst("(?s).*?\"productId\": \"([^\"]*)\".*", "$1");
  }

  String listing() {
    return tape.texts(
            "select state || ' ' || sizes_stale as text from soletape.listings"
                + " where provider = 'stockx' and product_id = ?",
            tape.product(SKU).id())
        .getFirst();
  }

  List<String> ordinals() {
    return tape.texts(
        "select ordinal || ' ' || size_key as text from public.product_sizes_v2 order by ordinal");
  }

  List<String> tapeOfNine() {
    return tape.texts(
        """
        select to_char(m.snapshot_at at time zone 'UTC', 'HH24:MI') || ' ' || m.lowest_ask as text
        from public.market_data_v2 m join public.product_sizes_v2 s on s.id = m.size_id
        where s.size_key = '9' order by m.snapshot_at
        """);
  }

  List<String> asks() {
    return tape.texts(
        """
        select s.size_key || ' ' || l.lowest_ask || ' '
          || to_char(l.snapshot_at at time zone 'UTC', 'HH24:MI') as text
        from public.market_latest_v2 l join public.product_sizes_v2 s on s.id = l.size_id
        order by s.size_numeric
        """);
  }
}
