/**
 * The pages and the JSON of one person's alert rules. All of them need a sign-in, and no cache
 * keeps any.
 *
 * <pre>{@code
 * GET  /alerts                the list with state and last message, and the form to add one
 * GET  /alerts?sku=DD1391-100&size=10   the same, the form filled in: "alert me" leads here
 * POST /alerts                AlertPage: the Form again with a problem per field, or added
 * GET  /api/v1/alerts         AlertsApi -> AlertJson, of the same reads
 * GET  /api/v1/messages       MessagesApi: what the page shows as messages of late, and more of it
 * }</pre>
 *
 * <p>What may be typed and how is {@code alert.RuleEntry}'s, for forms and JSON alike; {@link
 * org.soletape.web.alert.RuleWords} says what a rule waits for and what it has seen.
 */
package org.soletape.web.alert;
