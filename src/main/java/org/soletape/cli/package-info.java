/**
 * One small class per command: options in, one call, a printed answer and an exit code out. What a
 * command does lives below; here is how it is asked for and told.
 *
 * <pre>{@code
 * @Command(name = "cleanup", description = "Drops tape older than 7 days ...")
 * final class CleanupCommand extends Action {
 *   public Integer call() {
 *     try (App app = context().openApp()) {
 *       Cleanup.Report report = app.cleanup().run();
 *       ...
 *       return 0;
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Everything comes from {@link org.soletape.wiring.App}; a command makes nothing that lives
 * long. {@link org.soletape.cli.Action} is what all commands share. {@link
 * org.soletape.cli.SoletapeCommand} lists the commands and turns every exception into one sentence
 * and exit code 1. {@code serve} alone also has a way around the command line ({@link
 * org.soletape.cli.Serving}), as hosts start it over and over.
 */
package org.soletape.cli;
