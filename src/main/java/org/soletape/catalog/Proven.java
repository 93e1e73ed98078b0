package org.soletape.catalog;

/** Something that is proven, or why it is in doubt; a guess would price the wrong shoe. */
public sealed interface Proven<T> {
  record Known<T>(T value) implements Proven<T> {}

  /**
   * Nothing is proven.
   *
   * @param reason one sentence for the operator
   */
  record Doubtful<T>(String reason) implements Proven<T> {}
}
