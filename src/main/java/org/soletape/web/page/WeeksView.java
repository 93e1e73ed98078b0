package org.soletape.web.page;

import java.util.List;

/** The weeks of all sizes of a product. */
public record WeeksView(String name, List<MarketView> sizes) {}
