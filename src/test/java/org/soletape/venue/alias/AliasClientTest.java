package org.soletape.venue.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.venue.VenueSamples.ALIAS_ITEM;

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
import org.soletape.venue.RecordingGate;
import org.soletape.venue.SalesVenue;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueAnswersContract;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueSamples;

class AliasClientTest extends VenueAnswersContract {
  private static final OptionalInt NONE = OptionalInt.empty();
  private static final String ITEM_PAGE =
      """
      {"catalog_items":[{"catalog_id":"%s","name":"Shoe","sku":"%s","allowed_sizes":[]}],
       "next_pagination_token":"%s","has_more":%s}
      """;

  @RegisterExtension private final ScriptedServer server = new ScriptedServer();

  @Override
  protected Venue venue() {
    server.will(replyOf("catalog"), replyOf("pricing_insights-availabilities"));
    return open(Optional.empty());
  }

  @Override
  protected StyleCode styleCode() {
    return new StyleCode("HR2040-110");
  }

  @Test
  void a_search_hit_is_a_listing_with_its_sizes() {
    server.will(replyOf("catalog"));

    List<Listing> listings = open(Optional.empty()).search(new StyleCode("HR2040-110/HR2041-110"));

    assertThat(server.asked()).containsExactly("/api/v1/catalog?query=HR2040-110");
    assertThat(server.requests().getFirst().header("Authorization")).isEqualTo("Bearer token");
    assertThat(listings)
        .containsExactly(
            new Listing(
                Provider.ALIAS,
                ALIAS_ITEM,
                "HR2040 110",
                "Harbour Runner Low 'Slate'",
                new Listing.Details(
                    Optional.of("Harbour"),
                    Optional.of("Slate/Sail"),
                    Optional.of(Gender.MEN),
                    Optional.of("https://images.example/harbour-slate.png"),
                    Optional.of(new Money(11500, Currency.getInstance("USD"))),
                    Optional.of(LocalDate.of(2025, 4, 12))),
                List.of(
                    new ListedSize("9", "9"),
                    new ListedSize("9.5", "9.5"),
                    new ListedSize("10", "10"),
                    new ListedSize("10.5", "10.5"))));
  }

  @Test
  void nothing_found_is_an_empty_list() {
    server.will(
        Reply.json("{\"catalog_items\":[],\"next_pagination_token\":\"\",\"has_more\":false}"));

    assertThat(open(Optional.empty()).search(styleCode())).isEmpty();
  }

  @Test
  void search_follows_at_most_three_pages() {
    server.will(
        Reply.json(ITEM_PAGE.formatted("a", "A 1", "page two", "true")),
        Reply.json(ITEM_PAGE.formatted("b", "B 1", "three", "true")),
        Reply.json(ITEM_PAGE.formatted("c", "C 1", "four", "true")));

    List<Listing> listings = open(Optional.empty()).search(styleCode());

    assertThat(listings).extracting(Listing::venueId).containsExactly("a", "b", "c");
    assertThat(server.asked())
        .containsExactly(
            "/api/v1/catalog?query=HR2040-110",
            "/api/v1/catalog?query=HR2040-110&pagination_token=page%20two",
            "/api/v1/catalog?query=HR2040-110&pagination_token=three");
  }

  @Test
  void search_ends_with_the_last_page() {
    server.will(Reply.json(ITEM_PAGE.formatted("a", "A 1", "left over", "false")));

    assertThat(open(Optional.empty()).search(styleCode())).hasSize(1);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void sizes_are_asked_for_only_when_the_search_had_none() {
    server.will(replyOf("catalog"), replyOf("catalog-item"));
    Venue venue = open(Optional.empty());
    Listing listing = venue.search(styleCode()).getFirst();

    assertThat(venue.withSizes(listing)).isSameAs(listing);
    assertThat(venue.withSizes(listing.withSizes(List.of()))).isEqualTo(listing);
    assertThat(server.asked().get(1)).isEqualTo("/api/v1/catalog/" + ALIAS_ITEM);
  }

  @Test
  void a_book_holds_new_pairs_in_a_good_box_of_known_sizes() {
    server.will(replyOf("pricing_insights-availabilities"));

    BookAnswer answer = open(Optional.empty()).book(VenueSamples.product());

    assertThat(server.asked())
        .containsExactly("/api/v1/pricing_insights/availabilities/" + ALIAS_ITEM);
    assertThat(answer.unknownSizes()).isEmpty();
    assertThat(answer.book().currency()).isEqualTo(Currency.getInstance("USD"));
    assertThat(answer.book().quotes())
        .containsExactly(
            quote(1, 16800, 11000, 15900),
            quote(2, 15200, 15500, 15400),
            new Quote(3, NONE, OptionalInt.of(9000), NONE, NONE),
            new Quote(4, NONE, NONE, NONE, NONE));
  }

  @Test
  void a_configured_region_is_asked_for() {
    server.will(
        replyOf("pricing_insights-availabilities"), replyOf("pricing_insights-recent_sales"));
    SalesVenue alias = open(Optional.of("3"));

    alias.book(VenueSamples.product());
    alias.salesInSevenDays(VenueSamples.product(), VenueSamples.size(2, "9.5"));

    assertThat(server.asked().get(0)).endsWith("/" + ALIAS_ITEM + "?region_id=3");
    assertThat(server.asked().get(1)).endsWith("&region_id=3");
  }

  @Test
  void sales_are_counted_over_exactly_seven_days() {
    server.will(replyOf("pricing_insights-recent_sales"));

    int sales =
        open(Optional.empty())
            .salesInSevenDays(VenueSamples.product(), VenueSamples.size(2, "9.5"));

    assertThat(sales).isEqualTo(3);
    assertThat(server.asked())
        .containsExactly(
            "/api/v1/pricing_insights/recent_sales?catalog_id="
                + ALIAS_ITEM
                + "&size=9.5&product_condition=PRODUCT_CONDITION_NEW"
                + "&packaging_condition=PACKAGING_CONDITION_GOOD_CONDITION&limit=200");
  }

  @Test
  void no_sales_are_zero_sales() {
    server.will(Reply.json("{\"recent_sales\":[]}"));

    assertThat(
            open(Optional.empty())
                .salesInSevenDays(VenueSamples.product(), VenueSamples.size(3, "10")))
        .isZero();
    assertThat(server.asked().getFirst()).contains("&size=10&");
  }

  @Test
  void an_error_is_quoted_with_its_code() {
    server.will(Reply.json(400, "{\"code\":3,\"message\":\"Missing parameter\",\"details\":[]}"));

    assertThatThrownBy(() -> open(Optional.empty()).search(styleCode()))
        .isInstanceOf(BadItem.class)
        .hasMessage("Alias answered 400 (code 3): Missing parameter");
  }

  @Test
  void credentials_and_settings_print_no_token_and_an_empty_region_is_refused() {
    AliasCredentials credentials = new AliasCredentials("alias-token-3f9a");
    assertThat(settings(credentials, Optional.empty()).toString()).doesNotContain("3f9a");
    assertThatThrownBy(() -> settings(credentials, Optional.of("")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AliasCredentials("alias token"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("alias token");
  }

  private static Quote quote(int ordinal, int ask, int bid, int lastSale) {
    return new Quote(
        ordinal, OptionalInt.of(ask), OptionalInt.of(bid), OptionalInt.of(lastSale), NONE);
  }

  private SalesVenue open(Optional<String> regionId) {
    return new Alias(settings(new AliasCredentials("token"), regionId), VenueSamples.CLOCK)
        .open(new RecordingGate());
  }

  private AliasSettings settings(AliasCredentials credentials, Optional<String> regionId) {
    return new AliasSettings(
        server.url().resolve("/api/v1"), credentials, regionId, VenueSamples.PATIENCE);
  }

  private static Reply replyOf(String resource) {
    return Reply.json(TestResource.read("alias/" + resource + ".json"));
  }
}
