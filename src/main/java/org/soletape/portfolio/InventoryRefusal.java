package org.soletape.portfolio;

/** A pair that cannot be kept; nothing was written. The message is a sentence for its owner. */
public final class InventoryRefusal extends RuntimeException {
  public InventoryRefusal(String sentence) {
    super(sentence);
  }

  public InventoryRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
