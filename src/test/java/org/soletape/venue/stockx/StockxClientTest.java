package org.soletape.venue.stockx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.venue.VenueSamples.NOW;
import static org.soletape.venue.VenueSamples.STOCKX_PRODUCT;
import static org.soletape.venue.VenueSamples.variantId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Gender;
import org.soletape.catalog.ListedSize;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.market.Quote;
import org.soletape.money.Money;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.TestResource;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.MemoryTokens;
import org.soletape.venue.RecordingGate;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueAnswersContract;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueSamples;
import org.soletape.venue.VenueToken;

class StockxClientTest extends VenueAnswersContract {
  private static final StockxCredentials CREDENTIALS =
      new StockxCredentials("key", "client", "secret", "refresh");
  private static final OptionalInt NONE = OptionalInt.empty();

  @RegisterExtension private final ScriptedServer server = new ScriptedServer();

  @Override
  protected Venue venue() {
    server.will(
        replyOf("catalog-search"),
        replyOf("catalog-products-variants"),
        Reply.json(
            "[{\"productId\":\"%s\",\"variantId\":\"%s\",\"currencyCode\":\"USD\",\"lowestAskAmount\":\"171\"}]"
                .formatted(STOCKX_PRODUCT, variantId(1))));
    return open();
  }

  @Override
  protected StyleCode styleCode() {
    return new StyleCode("HR2040 110");
  }

  @Test
  void search_asks_for_the_first_of_joined_codes_on_the_largest_page() {
    server.will(replyOf("catalog-search"));

    open().search(new StyleCode("CZ4099-010/DC6927-010"));

    assertThat(server.asked()).containsExactly("/v2/catalog/search?query=CZ4099-010&pageSize=50");
    assertThat(server.requests().getFirst().header("x-api-key")).isEqualTo("key");
    assertThat(server.requests().getFirst().header("Authorization")).isEqualTo("Bearer access");
  }

  @Test
  void a_search_hit_is_a_listing_without_sizes() {
    server.will(replyOf("catalog-search"));

    Listing listing = open().search(styleCode()).getFirst();

    assertThat(listing)
        .isEqualTo(
            new Listing(
                Provider.STOCKX,
                STOCKX_PRODUCT,
                "HR2040-110",
                "Harbour Runner Low Slate",
                new Listing.Details(
                    Optional.of("Harbour"),
                    Optional.of("Slate/Sail"),
                    Optional.of(Gender.MEN),
                    Optional.empty(),
                    Optional.of(new Money(11500, Currency.getInstance("USD"))),
                    Optional.of(LocalDate.of(2025, 4, 12))),
                List.of()));
  }

  @Test
  void what_a_search_hit_does_not_tell_is_absent() {
    server.will(replyOf("catalog-search"));

    Listing listing = open().search(styleCode()).get(1);

    assertThat(listing.styleCode()).isEmpty();
    assertThat(listing.title()).isEmpty();
    assertThat(listing.details().colorway()).isEmpty();
    assertThat(listing.details().releaseDate()).isEmpty();
    assertThat(listing.details().retail()).contains(new Money(11950, Currency.getInstance("USD")));
  }

  @Test
  void an_empty_style_code_is_not_asked_for() {
    assertThat(open().search(new StyleCode(" "))).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void sizes_are_the_variants_of_the_product() {
    server.will(replyOf("catalog-search"), replyOf("catalog-products-variants"));
    Venue venue = open();

    Listing listing = venue.withSizes(venue.search(styleCode()).getFirst());

    assertThat(server.asked().get(1))
        .isEqualTo("/v2/catalog/products/" + STOCKX_PRODUCT + "/variants");
    assertThat(listing.sizes())
        .containsExactly(
            new ListedSize(variantId(1), "9"),
            new ListedSize(variantId(2), "9.5"),
            new ListedSize(variantId(3), "10"),
            new ListedSize(variantId(4), "10.5"));
  }

  @Test
  void a_book_is_one_call_in_the_currency_and_without_a_country() {
    server.will(replyOf("catalog-products-market-data"));

    BookAnswer answer = open().book(VenueSamples.product());

    assertThat(server.asked())
        .containsExactly(
            "/v2/catalog/products/" + STOCKX_PRODUCT + "/market-data?currencyCode=USD");
    assertThat(answer.book().currency()).isEqualTo(Currency.getInstance("USD"));
    assertThat(answer.book().quotes())
        .containsExactly(
            new Quote(1, OptionalInt.of(17100), OptionalInt.of(12000), NONE, NONE),
            new Quote(2, OptionalInt.of(17850), NONE, NONE, NONE),
            new Quote(3, NONE, OptionalInt.of(9600), NONE, NONE),
            new Quote(4, NONE, NONE, NONE, NONE));
    assertThat(answer.unknownSizes()).containsExactly(variantId(9));
  }

  @Test
  void an_error_is_quoted_in_either_spelling() {
    server.will(
        Reply.json(400, "{\"statusCode\":400,\"errorMessage\":\"first\",\"message\":\"second\"}"));
    assertThatThrownBy(() -> open().search(styleCode()))
        .isInstanceOf(BadItem.class)
        .hasMessage("StockX answered 400: first");

    server.will(Reply.json(400, "{\"statusCode\":400,\"message\":\"second\"}"));
    assertThatThrownBy(() -> open().search(styleCode())).hasMessage("StockX answered 400: second");

    server.will(Reply.json(400, "plain\n words " + "x".repeat(300)));
    assertThatThrownBy(() -> open().search(styleCode()))
        .hasMessageStartingWith("StockX answered 400: plain words x")
        .hasMessageEndingWith("…");
  }

  @Test
  void an_account_without_billing_stops_the_venue() {
    server.will(Reply.json(400, "{\"errorMessage\":\"Please add a billing address\"}"));

    assertThatThrownBy(() -> open().book(VenueSamples.product()))
        .isInstanceOf(AuthExpired.class)
        .hasMessageContaining("set up billing and shipping");
  }

  @Test
  void an_outage_is_told_with_the_words_of_the_venue() {
    Reply outage =
        Reply.json(500, "{\"statusCode\":500,\"errorMessage\":\"Failed to fetch prices\"}");
    server.will(outage, outage, outage);

    assertThatThrownBy(() -> open().book(VenueSamples.product()))
        .isInstanceOf(Unavailable.class)
        .hasMessage("StockX answered 500: Failed to fetch prices");
  }

  private Venue open() {
    MemoryTokens tokens = new MemoryTokens();
    tokens.save(
        Provider.STOCKX,
        new VenueToken(
            "access", NOW.plus(Duration.ofHours(1)), Optional.empty(), CREDENTIALS.fingerprint()));
    StockxSettings settings =
        new StockxSettings(
            server.url().resolve("/v2"),
            server.url().resolve("/oauth/token"),
            CREDENTIALS,
            Currency.getInstance("USD"),
            VenueSamples.PATIENCE);
    return new Stockx(settings, tokens, VenueSamples.CLOCK).open(new RecordingGate());
  }

  private static Reply replyOf(String resource) {
    return Reply.json(TestResource.read("stockx/" + resource + ".json"));
  }
}
