package org.soletape.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks at. */
public enum RuleKind {
  /** What is gained on an owned pair, after the owner's fees: an amount, or a share of its cost. */
  PROFIT('f', true, false),
  /** The lowest ask or highest bid of a size or product. */
  PRICE('p', false, false),
  /** How far the lowest ask of a size or product is from that of a day or a week before. */
  MOVE('m', false, true),
  /** The bid of one venue, net, less the ask of another with what buying there costs. */
  PAYS_TO_MOVE('x', false, false),
  /** By how much the lowest ask is below that of an own listing. */
  UNDERCUT('u', true, false),
  /** How old the newest price of a size or product is, against what its rhythm allows. */
  GONE_DARK('d', false, true);

  private final char letter;
  private final boolean ofPair;
  private final boolean share;

  RuleKind(char letter, boolean ofPair, boolean share) {
    this.letter = letter;
    this.ofPair = ofPair;
    this.share = share;
  }

  /** The word used in JSON and in forms: {@code pays_to_move}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word. */
  public static Optional<RuleKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** What stands for it in the database, where rules are many and small. */
  String letter() {
    return String.valueOf(letter);
  }

  /** The kind of a letter. */
  static RuleKind ofLetter(String letter) {
    return Arrays.stream(values())
        .filter(kind -> kind.letter().equals(letter))
        .findFirst()
        .orElseThrow();
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
