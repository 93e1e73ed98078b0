package org.soletape.fees;

/** What somebody states about fees is not kept, because they have stated so much already. */
public final class TooManyStatements extends RuntimeException {
  TooManyStatements(int most) {
    super(
        ("You can state at most %d things about fees, each setting of each first day being one:"
                + " remove some below before you state more.")
            .formatted(most));
  }
}
