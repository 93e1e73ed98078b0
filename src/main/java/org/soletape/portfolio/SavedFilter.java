package org.soletape.portfolio;

import java.util.UUID;

/**
 * Which pairs somebody wants to see again.
 *
 * @param name as they called it: a line of 1 to 60 characters, once per person whatever its case
 * @param list the parameters of the list's address; empty for the list as it is first seen
 */
public record SavedFilter(UUID id, String name, String list) {
  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 60;
}
