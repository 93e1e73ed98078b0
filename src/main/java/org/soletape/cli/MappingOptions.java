package org.soletape.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.file.Mapping;
import org.soletape.portfolio.file.MappingChoices;
import org.soletape.portfolio.file.Meaning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is said of a file's columns, as options of a command. */
final class MappingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "TITLE=COLUMN",
      description = {
        "What columns are, as \"Style Code=sku,Paid=purchase_price\"; beside the columns below",
        "also quantity, keep and leave_out. May be repeated."
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "day-first or month-first, where the dates of a file do not tell.")
  private String dates;

  @Option(
      names = "--decimals",
      paramLabel = "SIGN",
      description = "comma or dot, where the amounts of a file do not tell.")
  private String decimals;

  /** What is said, and whether columns that mean nothing to us are left out. */
  MappingChoices choices(boolean leavesOutUnknown) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    columns.forEach((title, word) -> meanings.put(title.strip(), meaning(word)));
    return new MappingChoices(
        meanings,
        Map.of(),
        Optional.ofNullable(dates)
            .map(word -> isFirst("--dates", word, "day-first", "month-first"))
            .map(isDay -> new DateText(isDay, !isDay)),
        Optional.ofNullable(decimals)
            .map(word -> isFirst("--decimals", word, "comma", "dot"))
            .map(isComma -> new DecimalSign(isComma, !isComma)),
        leavesOutUnknown);
  }

  /** Which of two words an option has. */
  private boolean isFirst(String option, String word, String first, String second) {
    if (!word.equals(first) && !word.equals(second)) {
      throw new ParameterException(
          command.commandLine(), "%s: must be %s or %s".formatted(option, first, second));
    }
    return word.equals(first);
  }

  private Meaning meaning(String word) {
    return Meaning.of(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "--map: '%s' is none of %s"
                        .formatted(
                            word,
                            Meaning.all().stream()
                                .map(Meaning::word)
                                .collect(Collectors.joining(", ")))));
  }

  /** Says how a file is read, and which option decides what the file leaves open. */
  static void print(PrintWriter out, Mapping mapping) {
    mapping.sentences().forEach(out::println);
    if (mapping.dates().isOpen()) {
      out.printf(
          "Dates such as %s could be day/month or month/day: add --dates day-first or --dates"
              + " month-first.%n",
          mapping.dates().open().getFirst());
    }
    if (mapping.decimals().isOpen()) {
      out.printf(
          "Amounts such as %s could have thousands or decimals: add --decimals comma or --decimals"
              + " dot.%n",
          mapping.decimals().open().getFirst());
    }
  }
}
