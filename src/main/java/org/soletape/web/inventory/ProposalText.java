package org.soletape.web.inventory;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.SaleProposal;
import org.soletape.web.chart.MoneyText;

/** Says why a venue is filled in for a sale. */
final class ProposalText {
  private ProposalText() {}

  static String of(SaleProposal proposal) {
    String venue = proposal.venue().label();
    if (proposal.isEqual()) {
      return "Today's bids pay the same after your fees, so the first venue is filled in.";
    }
    return proposal
        .payouts()
        .map(
            paid ->
                "Today's bid at %s pays %s after your fees; %s."
                    .formatted(
                        venue,
                        MoneyText.of(paid.better()),
                        paid.other()
                            .map(other -> others(proposal.venue()) + " " + MoneyText.of(other))
                            .orElse("there is none at " + others(proposal.venue()))))
        .orElse("Today's bids at %s pay more after your fees.".formatted(venue));
  }

  private static String others(Provider venue) {
    return Arrays.stream(Provider.values())
        .filter(other -> other != venue)
        .map(Provider::label)
        .collect(Collectors.joining(" or "));
  }
}
