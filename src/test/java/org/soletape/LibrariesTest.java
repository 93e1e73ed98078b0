package org.soletape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is built with: in versions that are written down, under licences that are written down. */
class LibrariesTest {
  /** Made by the build just before its tests, unless it has no network. */
  private static final Path BILL = Path.of("target/soletape.cdx.json");

  private static final Path DOCS = Path.of("docs/dependencies.md");
  private static final String TABLE = "| licence | libraries |\n| --- | --- |\n";

  /** What may be passed on with a program under Apache 2.0; of several one is enough. */
  private static final Set<String> PASSED_ON =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "GPL-2.0-with-classpath-exception",
          "MIT");

  /** The bill guesses by the name "The BSD License"; the address beside it is that of this one. */
  private static final Map<String, String> GUESSED = Map.of("BSD-4-Clause", "BSD-3-Clause");

  /** A name and, where the same element goes on with one, its exact version. */
  private static final Pattern BUILT_WITH =
      Pattern.compile(
          "<artifactId>([\\w.-]+)</artifactId>"
              + "(\\s*<version>(?:\\$\\{[\\w.-]+}|\\d[\\w.-]*)</version>)?");

  /** -Dlicences=write writes the table of the docs anew. */
  @Test
  void the_docs_list_every_library_that_runs_by_its_licence() throws IOException {
    assumeTrue(Files.exists(BILL), "the bill of materials is made by mvn test");
    String docs = Files.readString(DOCS);
    String before = docs.substring(0, docs.indexOf(TABLE));
    String listed = before + TABLE + byLicence();
    if ("write".equals(System.getProperty("licences"))) {
      Files.writeString(DOCS, listed, UTF_8);
    }

    assertThat(Files.readString(DOCS)).isEqualTo(listed);
  }

  @Test
  void every_library_that_runs_may_be_passed_on() throws IOException {
    assumeTrue(Files.exists(BILL), "the bill of materials is made by mvn test");

    assertThat(components())
        .hasSizeGreaterThan(50)
        .allMatch(library -> licences(library).stream().anyMatch(PASSED_ON::contains));
  }

  @Test
  void everything_is_built_with_one_version_that_is_written_down() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Set<String> pinned = new TreeSet<>();
    Set<String> loose = new TreeSet<>();
    for (MatchResult found : BUILT_WITH.matcher(pom).results().toList()) {
      (found.group(2) == null ? loose : pinned).add(found.group(1));
    }
    loose.removeAll(pinned);

    assertThat(loose).isEmpty();
    assertThat(pinned)
        .contains("javalin", "error_prone_core", "maven-surefire-plugin", "maven-resources-plugin");
  }

  private static String byLicence() throws IOException {
    Map<String, Set<String>> names = new TreeMap<>();
    for (JsonNode library : components()) {
      names
          .computeIfAbsent(String.join(" or ", licences(library)), licence -> new TreeSet<>())
          .add(library.get("name").asText() + " " + library.get("version").asText());
    }
    return names.entrySet().stream()
        .map(
            entry -> "| %s | %s |%n".formatted(entry.getKey(), String.join(", ", entry.getValue())))
        .collect(Collectors.joining());
  }

  private static Set<String> licences(JsonNode library) {
    return StreamSupport.stream(library.path("licenses").spliterator(), false)
        .map(each -> each.path("license").path("id").asText(each.path("expression").asText()))
        .map(id -> GUESSED.getOrDefault(id, id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonNode> components() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    return StreamSupport.stream(bill.get("components").spliterator(), false).toList();
  }
}
