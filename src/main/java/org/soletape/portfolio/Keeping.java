package org.soletape.portfolio;

import java.util.Optional;

/**
 * What the owner of a pair keeps about it for themselves.
 *
 * @param location where the pair is
 * @param extra what its file says of it in columns that mean nothing to us
 */
public record Keeping(Optional<String> location, Optional<Extra> extra) {}
