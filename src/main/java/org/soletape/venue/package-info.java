/**
 * The two venues behind one narrow interface. Each is the same five pieces: endpoints, wire records
 * in the venue's words, a pure mapping, an error table, and the client that joins them.
 */
package org.soletape.venue;
