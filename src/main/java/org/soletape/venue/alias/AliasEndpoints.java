package org.soletape.venue.alias;

import static org.soletape.venue.alias.AliasWire.GOOD_BOX;
import static org.soletape.venue.alias.AliasWire.NEW;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.soletape.venue.VenueUrl;

/** The addresses of Alias. A region that is not configured is not sent, not even empty. */
record AliasEndpoints(URI base, Optional<String> regionId) {
  private static final String MOST_SALES = "200";

  URI search(String query) {
    return searchUrl(query).toUri();
  }

  /** A later page; each names the next. */
  URI search(String query, String paginationToken) {
    return searchUrl(query).query("pagination_token", paginationToken).toUri();
  }

  URI item(String catalogId) {
    return VenueUrl.below(base).path("catalog", catalogId).toUri();
  }

  URI availabilities(String catalogId) {
    return inRegion(VenueUrl.below(base).path("pricing_insights", "availabilities", catalogId));
  }

  URI recentSales(String catalogId, BigDecimal size) {
    return inRegion(
        VenueUrl.below(base)
            .path("pricing_insights", "recent_sales")
            .query("catalog_id", catalogId)
            .query("size", size.stripTrailingZeros().toPlainString())
            .query("product_condition", NEW)
            .query("packaging_condition", GOOD_BOX)
            .query("limit", MOST_SALES));
  }

  private VenueUrl searchUrl(String query) {
    return VenueUrl.below(base).path("catalog").query("query", query);
  }

  private URI inRegion(VenueUrl url) {
    return regionId.map(id -> url.query("region_id", id)).orElse(url).toUri();
  }
}
