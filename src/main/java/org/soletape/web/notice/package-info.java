/**
 * How people want to be told: the page of their channels, the same for programs, and their feeds.
 *
 * <pre>{@code
 * GET  /alerts/channels             the channels, their state and what became of messages
 * POST /alerts/channels             one more: a feed, Discord, ntfy, a webhook, this browser
 * POST /alerts/channels/{id}/test   sends a test now
 * GET  /feed/{secret}               Atom, for whoever knows the address
 * }</pre>
 *
 * <p>What is secret about a channel is shown once, when it is added. A route whose parameter is
 * called {@code secret} is logged without it.
 */
package org.soletape.web.notice;
