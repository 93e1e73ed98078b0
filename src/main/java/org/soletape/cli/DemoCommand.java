package org.soletape.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  DemoCommand(CommandContext context) {}

  @Override
  public Integer call() {
    return 0;
  }
}
