/**
 * Where settings are read and everything is put together: every {@code new} of what lives long,
 * every start and every stop. Constructors below take their parts and make none.
 *
 * <pre>{@code
 * Config config = Config.read(System.getenv());   // all settings, checked together
 * try (App app = App.open(config, clock);         // database, people, portfolios, runs
 *     Site site = Site.start(app, clock, 8080)) { // server, trigger, periodic writes
 *   app.sync().run("command", timeBox, WhenBusy.WAIT, SyncProgress.silent());
 * }
 * }</pre>
 *
 * <p>{@link org.soletape.wiring.Setting} is every variable there is, {@link
 * org.soletape.wiring.Config} what was made of them. {@link org.soletape.wiring.People}, {@link
 * org.soletape.wiring.Portfolios} and {@link org.soletape.wiring.OpenPages} are the site's three
 * parts, and {@link org.soletape.wiring.Runs} what polls and cleans up; tests put the same parts
 * over their own database. A venue is one {@link org.soletape.wiring.VenueSetup}: its settings, and
 * how it is made of them.
 */
package org.soletape.wiring;
