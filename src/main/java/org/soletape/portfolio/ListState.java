package org.soletape.portfolio;

import java.util.List;

/**
 * What tells one drawing of a person's list from another.
 *
 * @param version changes with any pair and its market, except that prices become stale with time
 *     alone
 * @param saved what they saved, by name
 */
public record ListState(String version, List<SavedFilter> saved) {}
