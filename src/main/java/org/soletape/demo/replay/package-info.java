/**
 * Recorded traffic, played back: a directory of files, one per product, each with the bodies the
 * venues sent. Any part may be missing; what is there is answered word for word.
 *
 * <p>A file:
 *
 * <pre>
 *   {"styleId": "ZA1001-100",
 *    "stockx": {"search": {...}, "variants": [...], "market": [...]},
 *    "alias":  {...}}
 * </pre>
 *
 * <p>What cannot be used is told by {@link org.soletape.demo.replay.RecordedMarket#problems()}, a
 * sentence each, and keeps nothing else from being served. Tests edit copies of such files to make
 * a venue change its mind.
 */
package org.soletape.demo.replay;
