package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.portfolio.Item;
import org.soletape.testing.SamplePair;

class FormTokenTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void a_form_without_our_token_changes_nothing() {
    PortfolioSite.Owner bert = site.owner();
    Item pair = anna.add(SamplePair.of(SmallMarket.SHOE, "9"));
    for (String token : List.of("", "made up", bert.formToken(), UUID.randomUUID().toString())) {
      for (String path :
          List.of(
              "/inventory/add",
              "/inventory/" + pair.id(),
              "/inventory/selected",
              "/inventory/edit",
              "/inventory/sell",
              "/inventory/delete",
              "/inventory/fees",
              "/inventory/import",
              "/inventory/imports/" + UUID.randomUUID() + "/undo")) {
        HttpResponse<String> foreign =
            anna.post(
                path,
                token,
                "id",
                pair.id(),
                "version",
                pair.version(),
                "sku",
                SmallMarket.SHOE,
                "size",
                "10.5");

        assertThat(foreign.statusCode()).as(path + " " + token).isEqualTo(403);
      }
    }
    assertThat(anna.items()).containsExactly(pair);
  }
}
