package org.soletape.web;

/** One of several links, of which one is where the reader is. */
public record Choice(String label, String address, boolean chosen) {}
