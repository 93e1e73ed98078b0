/**
 * How the site itself is doing: the status page and its JSON, health for load balancers, figures
 * for monitors, the cron endpoints, and where operators decide about prices that are held back.
 *
 * <pre>{@code
 * SiteStatusReads.read() -> SiteStatus(polling, budget, stopped)
 *   -> StatusDrawing -> StatusView -> status.jte      GET /status
 *   -> StatusJson                                     GET /api/v1/status
 * }</pre>
 *
 * <p>Page and JSON tell the same, read once by the same reads; a new figure goes into {@code
 * polling.PollingStatus} or {@code upkeep.budget.Budget} first. {@link
 * org.soletape.web.status.HealthRoutes} is ready only with a database at the right schema and with
 * its poller alive. {@link org.soletape.web.status.CronRoutes} lets any timer that knows the secret
 * start a run.
 */
package org.soletape.web.status;
