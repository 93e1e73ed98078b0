/**
 * Recorded traffic, played back: a directory of files, one per product, each with the bodies the
 * venues sent. Any part may be missing; what is there is answered word for word.
 */
package org.soletape.demo.replay;
