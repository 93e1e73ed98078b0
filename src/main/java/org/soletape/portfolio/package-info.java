/**
 * The pairs somebody owns: what they cost, what the venues would pay for them after fees, and how
 * far that can be trusted.
 */
package org.soletape.portfolio;
