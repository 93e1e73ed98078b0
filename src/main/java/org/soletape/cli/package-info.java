/** One small class per command: options in, one call, a printed answer and an exit code out. */
package org.soletape.cli;
