package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;
import org.soletape.testing.Html;
import org.soletape.testing.SamplePair;

class PickedEditTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();
  private Item bought;
  private Item complete;

  @BeforeEach
  void add() {
    bought = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    complete = anna.add(SamplePair.complete(SmallMarket.SHOE, "10.5"));
  }

  @Test
  void a_field_is_changed_on_all_and_every_other_stays_as_each_has_it() {
    String asked =
        anna.submit("/inventory/selected", "action", "edit", "id", bought.id(), "list", "show=all")
            .body();
    assertThat(asked).contains("<h1>Change this pair</h1>").contains(bought.id());

    HttpResponse<String> saved = change("list", "show=all", "location", " attic ");

    assertThat(saved.headers().firstValue("Location"))
        .hasValue("/inventory?show=all&done=changed&pairs=2");
    assertThat(anna.items())
        .extracting(item -> item.pair().location())
        .containsOnly(Optional.of("attic"));
    assertThat(at("shelf B3, top", anna.item(complete.id()).pair())).isEqualTo(complete.pair());
    assertThat(anna.item(bought.id()).pair().purchase()).isEqualTo(bought.pair().purchase());
  }

  @Test
  void a_field_is_emptied_on_all_only_when_that_is_ticked() {
    assertThat(change("empty", "notes", "empty", "purchase_price").statusCode()).isEqualTo(303);

    Pair left = anna.item(complete.id()).pair();
    assertThat(left.notes()).isEmpty();
    assertThat(left.purchase().price()).isEmpty();
    assertThat(left.location()).isEqualTo(complete.pair().location());
    assertThat(left.sale()).isEqualTo(complete.pair().sale());
  }

  @Test
  void a_sold_pair_stays_sold_with_its_sale() {
    assertThat(change("status", "listed").statusCode()).isEqualTo(303);

    assertThat(anna.item(bought.id()).pair().status()).isEqualTo(ItemStatus.LISTED);
    assertThat(anna.item(complete.id()).pair()).isEqualTo(complete.pair());
  }

  @Test
  void what_is_listed_is_said_of_all_that_are_owned_at_once() {
    assertThat(
            change("listed_venue", "alias", "listed_price", "250", "listed_since", "2026-05-02")
                .statusCode())
        .isEqualTo(303);

    Pair offered = anna.item(bought.id()).pair();
    assertThat(offered.status()).isEqualTo(ItemStatus.LISTED);
    assertThat(PairFields.of(offered))
        .containsEntry("listed_venue", "Alias")
        .containsEntry("listed_price", "250.00")
        .containsEntry("listed_currency", "USD")
        .containsEntry("listed_since", "2026-05-02");
    assertThat(anna.item(complete.id()).pair()).isEqualTo(complete.pair());
    assertThat(anna.get("/inventory").body()).contains("listed at Alias for $250 since 2 May 2026");
  }

  @Test
  void a_price_without_a_place_changes_none() {
    HttpResponse<String> refused = change("listed_price", "250");

    assertThat(wrong(refused.body(), "listed_venue")).isEqualTo("State where the pair is listed.");
    assertThat(held(refused.body(), "listed_price")).isEqualTo("250");
    assertThat(anna.items()).containsExactlyInAnyOrder(bought, complete);
  }

  @Test
  void a_wrong_entry_changes_none_and_is_told_at_its_field() {
    HttpResponse<String> refused = change("purchase_date", "2027-01-31", "location", "attic");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), "purchase_date")).isEqualTo("A day from 1970 to today.");
    assertThat(held(refused.body(), "location")).isEqualTo("attic");
    assertThat(anna.items()).containsExactlyInAnyOrder(bought, complete);
  }

  @Test
  void an_entry_that_does_not_fit_one_of_them_changes_none() {
    HttpResponse<String> refused = change("purchase_date", "2026-05-01");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The sale is before the purchase.");
    assertThat(anna.items()).containsExactlyInAnyOrder(bought, complete);
  }

  @Test
  void nothing_filled_in_is_asked_for_again() {
    assertThat(change().body()).contains("Fill in what is to be changed.");
    assertThat(change("status", " ").statusCode()).isEqualTo(422);
  }

  @Test
  void one_changed_meanwhile_keeps_all_as_they_are() {
    anna.submit("/inventory/" + complete.id(), "version", complete.version(), "sku", "X-1");

    HttpResponse<String> conflict = change("location", "attic");

    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("A pair was changed or deleted meanwhile.");
    assertThat(anna.item(bought.id())).isEqualTo(bought);
  }

  @Test
  void all_that_match_on_every_page_are_picked_in_the_order_of_the_list() {
    for (int i = 0; i < 60; i++) {
      anna.add(SamplePair.bought("NEW-" + i, "9", String.valueOf(200 + i)));
    }

    String asked =
        anna.submit(
                "/inventory/selected", "action", "edit", "every", "1", "list", "q=new&sort=cost")
            .body();

    assertThat(asked).contains("<h1>Change 60 pairs</h1>");
    assertThat(Html.all(asked, "<li>([^·<]*) ·").getFirst().strip()).isEqualTo("NEW-59");
    List<String> form = new ArrayList<>(List.of("location", "attic"));
    List<String> ids = Html.all(asked, "name=\"id\" value=\"([^\"]*)\"");
    List<String> versions = PortfolioSite.versions(asked);
    for (int i = 0; i < ids.size(); i++) {
      form.addAll(List.of("id", ids.get(i), "version", versions.get(i)));
    }
    assertThat(anna.submit("/inventory/edit", form.toArray(String[]::new)).statusCode())
        .isEqualTo(303);
    assertThat(anna.get("/inventory?location=attic").body()).contains("60 pairs");
  }

  private HttpResponse<String> change(String... fields) {
    List<String> form = new ArrayList<>(List.of(fields));
    for (Item item : List.of(bought, complete)) {
      form.addAll(List.of("id", item.id(), "version", item.version()));
    }
    return anna.submit("/inventory/edit", form.toArray(String[]::new));
  }

  private static Pair at(String location, Pair pair) {
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchase(),
        pair.condition(),
        pair.notes(),
        pair.status(),
        pair.sale(),
        Optional.of(location));
  }
}
