package org.soletape.demo.market;

/** What a venue lists. */
public interface Listed {
  /** The venue's own id of it. */
  String id();
}
