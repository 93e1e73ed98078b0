package org.soletape.portfolio;

/** What became of a change that was asked for on the strength of a version seen earlier. */
public enum ChangeResult {
  CHANGED,
  /** Somebody changed the row meanwhile; nothing was done. */
  STALE,
  /** There is no such row, or it is somebody else's. */
  GONE
}
