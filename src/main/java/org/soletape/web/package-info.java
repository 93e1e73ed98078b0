/**
 * What all pages and JSON share: the server, errors, visitors, caching, static files. Features are
 * in packages of their own that do not know each other, and nothing in here knows them:
 *
 * <pre>{@code
 * web.market      the list of products and one product    web.account   sign-in and account
 * web.inventory   a person's pairs                        web.status    status, health, cron
 * web.watching    starred products and sizes              web.alert     rules about prices
 * web.notice      messages and where they go              web.chart     drawn by several of them
 * }</pre>
 *
 * <p>A feature is a {@link org.soletape.web.Routes} that the wiring adds. A page reads, is turned
 * into words by a drawing, and is drawn from a view by a template; the JSON of the same thing
 * writes the same reads:
 *
 * <pre>{@code
 * Reads -> Drawing -> View -> status.jte
 * Reads ----------> Json
 * }</pre>
 *
 * <p>A public page is the same for everybody and carries an ETag and a lifetime that ends with the
 * slot ({@link org.soletape.web.Caching}); who is signed in is fetched by a script. A failure is
 * thrown, and {@link org.soletape.web.Errors} makes of it a page for people and a problem for
 * programs.
 */
package org.soletape.web;
