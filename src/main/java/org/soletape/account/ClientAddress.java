package org.soletape.account;

/**
 * Where somebody tries to sign in from.
 *
 * @param text an IPv4 address, or the first half of an IPv6 address, which is one customer's
 * @param mayBeEverybody whether it may be a proxy's own address, shared by all who come through it
 */
public record ClientAddress(String text, boolean mayBeEverybody) {}
