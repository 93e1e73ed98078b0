package org.soletape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the docs name is there: files, classes, packages, and what each package is about. */
class DocsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/soletape");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");
  private static final Pattern PATH =
      Pattern.compile("`((?:src|docs|bench|deploy|\\.ci)/[\\w./-]*)`");

  /** Such as `market.Slot` or `portfolio.file.Quantity.parse`. */
  private static final Pattern QUALIFIED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)[^`\\n]*`");

  /** Such as `UpgradeTest` or `TestDatabase.migrate()`: words run together, so no word of prose. */
  private static final Pattern SIMPLE =
      Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)(?:[.#]\\w+(?:\\(\\))?)?`");

  private static final Set<String> OF_THE_JDK = Set.of("ReentrantLock");
  private static final int FEWEST_LINES = 10;
  private static final int MOST_LINES = 30;

  @Test
  void every_file_that_is_named_exists() {
    assertThat(missing(LINK, doc -> link -> Files.exists(doc.resolveSibling(link)))).isEmpty();
    assertThat(missing(PATH, doc -> path -> Files.exists(Path.of(path)))).isEmpty();
  }

  @Test
  void every_picture_is_shown_and_all_are_small() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<Path> pictures = files(Path.of("docs/pictures"), ".webp").toList();

    assertThat(pictures).isNotEmpty().allMatch(picture -> readme.contains("(" + picture + ")"));
    assertThat(pictures.stream().mapToLong(picture -> picture.toFile().length()).sum())
        .isLessThan(300_000);
  }

  @Test
  void every_class_that_is_named_exists() {
    Set<String> simple =
        Stream.of("src/main/java", "src/test/java", "bench")
            .flatMap(folder -> files(Path.of(folder), ".java"))
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    simple.addAll(OF_THE_JDK);

    assertThat(missing(SIMPLE, doc -> simple::contains)).isEmpty();
    assertThat(missing(QUALIFIED, doc -> DocsTest::isClass)).isEmpty();
  }

  @Test
  void every_package_is_in_the_architecture() throws IOException {
    String architecture = Files.readString(Path.of("docs/architecture.md"));

    assertThat(packages().map(DocsTest::name).filter(name -> !name.isEmpty()))
        .allMatch(name -> architecture.contains("`" + name + "`"));
  }

  @Test
  void every_package_says_what_it_is_about_in_ten_to_thirty_lines() {
    assertThat(packages().toList())
        .allSatisfy(
            folder ->
                assertThat(Files.readAllLines(folder.resolve("package-info.java")))
                    .as(folder.toString())
                    .hasSizeBetween(FEWEST_LINES, MOST_LINES));
  }

  @Test
  void there_is_a_recipe_for_everything_that_is_added_often() throws IOException {
    assertThat(Files.readAllLines(Path.of("CONTRIBUTING.md")))
        .contains(
            "## To run one test",
            "## To change a dependency",
            "## To make a release",
            "## To add a page",
            "## To add a command",
            "## To add a setting",
            "## To add an inventory column",
            "## To add a venue",
            "## To add a migration");
  }

  private static boolean isClass(String qualified) {
    return Files.exists(SOURCES.resolve(qualified.replace('.', '/') + ".java"));
  }

  /** What the docs name and the test does not find, each with the file that names it. */
  private static List<String> missing(Pattern named, Function<Path, Function<String, Boolean>> is) {
    List<String> missing = new ArrayList<>();
    for (Path doc : docs()) {
      named
          .matcher(text(doc))
          .results()
          .map((MatchResult found) -> found.group(1))
          .filter(name -> !is.apply(doc).apply(name))
          .forEach(name -> missing.add(doc + " names " + name));
    }
    return missing;
  }

  private static List<Path> docs() {
    return Stream.concat(
            Stream.of(
                    "README.md",
                    "CONTRIBUTING.md",
                    "CHANGELOG.md",
                    "SECURITY.md",
                    "bench/README.md")
                .map(Path::of),
            files(Path.of("docs"), ".md"))
        .toList();
  }

  private static Stream<Path> packages() {
    return files(SOURCES, ".java").map(Path::getParent).distinct();
  }

  private static String name(Path folder) {
    return SOURCES.relativize(folder).toString().replace('/', '.');
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
