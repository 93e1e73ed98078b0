package org.soletape.web.market;

import java.util.List;

/** The weeks of all sizes of a product. */
public record WeeksView(String name, List<MarketView.Week> weeks) {}
