/**
 * The venues, simulated: an HTTP server that answers as each of them does, with made-up or recorded
 * prices, the venues' limits, and their failures on demand. What only one venue does is in its
 * {@code SimulatedVenue}; the door, the journal and the faults are the same for all.
 *
 * <pre>
 *   try (var venues = new SimulatedVenues(SimulationOptions.defaults().unpaced())) {
 *     Config config = Config.read(venues.settings());     // polls them instead of the real ones
 *     venues.faults().raise(FaultRule.parse("server-error:stockx:all*3"));
 *     venues.journal().entries(Provider.STOCKX);           // what was asked, and what was answered
 *   }
 * </pre>
 *
 * <p>{@link org.soletape.demo.DemoTape} steps a clock from slot to slot over them, so that the demo
 * opens with days of tape that the real engine has polled. {@link org.soletape.demo.DemoYear} makes
 * history of the days before it from the prices those venues write their answers with.
 */
package org.soletape.demo;
