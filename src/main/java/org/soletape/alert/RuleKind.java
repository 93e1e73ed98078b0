package org.soletape.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks at. */
public enum RuleKind {
  /** What is gained on an owned pair, after the owner's fees: an amount, or a share of its cost. */
  PROFIT(true, false),
  /** The lowest ask or highest bid of a size or product. */
  PRICE(false, false),
  /** How far the lowest ask of a size or product is from that of a day or a week before. */
  MOVE(false, true),
  /** The bid of one venue, net, less the ask of another with what buying there costs. */
  PAYS_TO_MOVE(false, false),
  /** By how much the lowest ask is below that of an own listing. */
  UNDERCUT(true, false),
  /** How old the newest price of a size or product is, against what its rhythm allows. */
  GONE_DARK(false, true);

  private final boolean ofPair;
  private final boolean share;

  RuleKind(boolean ofPair, boolean share) {
    this.ofPair = ofPair;
    this.share = share;
  }

  /** The word used in the database, in JSON and in forms: {@code pays_to_move}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word. */
  public static Optional<RuleKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Whether it is about a pair somebody owns, and not about a size or product. */
  public boolean isOfPair() {
    return ofPair;
  }

  /** Whether its figure is always hundredths of a percent. */
  public boolean isShare() {
    return share;
  }
}
