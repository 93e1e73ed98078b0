package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** One item of a simulated Alias. */
public interface AliasItem extends Listed {
  /**
   * The item as the catalogue prints it.
   *
   * @param pictureBase where this server serves pictures, without a slash at the end
   */
  JsonNode catalogItem(String pictureBase);

  /** The rows of the availabilities call, without the {@code consigned} key. */
  List<JsonNode> availabilities(AliasBasis basis, Instant at);

  /** Sales of one variation up to an instant, newest first, at most {@code limit}. */
  List<JsonNode> recentSales(AliasVariation variation, AliasBasis basis, Instant at, int limit);

  /** Open offers of one variation by price, highest first. */
  List<JsonNode> offerBins(AliasVariation variation, AliasBasis basis, Instant at);
}
