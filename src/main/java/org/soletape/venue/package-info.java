/**
 * The venues behind one narrow interface. Each is the same five pieces: endpoints, wire records in
 * the venue's words, a pure mapping, an error table, and the client that joins them. Only what the
 * mapping makes leaves the venue's own package.
 *
 * <p>What all share is here: a {@link org.soletape.venue.RequestGate} before every attempt, the
 * retries of a {@code Question}, and {@link org.soletape.venue.WireFields}, strict where a price or
 * an identity hangs on a field and lenient where it only decorates. A call ends in one of the five
 * {@link org.soletape.venue.VenueFailure} kinds or in an answer:
 *
 * <pre>
 *   Venue venue = factory.open(gate);
 *   List&lt;Listing&gt; hits = venue.search(new StyleCode("DD1391-100"));
 *   Listing sized = venue.withSizes(hits.getFirst());
 *   BookAnswer answer = venue.book(product);
 * </pre>
 */
package org.soletape.venue;
