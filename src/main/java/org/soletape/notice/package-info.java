/**
 * What people are told, and how it reaches them. It knows nothing of what it tells: whoever has
 * something to say writes a message beside what it follows from, in one transaction.
 *
 * <pre>{@code
 * database.transaction(session -> {
 *   session.update(...);                        // the fact
 *   return outbox.put(session, new Message(     // and the word of it, both or neither
 *       UUID.randomUUID(), person, slot.start(), "2 prices you wait for",
 *       List.of(new Line("Jordan 1 Low, 10: ask $182 at StockX", Optional.of("/market/553558-174")))));
 * });
 * }</pre>
 *
 * <p>With the message stands one delivery for each way the person has switched on, so that nothing
 * is lost when the process ends there. The feed has none: it is read, not sent.
 */
package org.soletape.notice;
