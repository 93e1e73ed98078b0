package org.soletape.thirdvenue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.soletape.testing.TestResource;

/**
 * What somebody writes who adds Laces, beside its adapter: lines in copies of our own files, which
 * are compiled and applied as these are.
 */
record AddedVenue(Path folder) {
  private static final Path SOURCES = Path.of("src/main/java/org/soletape");
  private static final Path FUNCTIONS = Path.of("src/main/resources/db/functions");

  /** Its entry. */
  private static final String ENTRY =
      """
      new AliasSizes()),
        LACES(
            "laces",
            "Laces",
            new Published(true, true, Optional.of(Currency.getInstance("USD")), Optional.of(500)),
            VenueColumns.ofTexts("laces_product_id", "laces_size_id"),
            new PrintedSizes());
      """;

  /** Its settings. */
  private static final String SETTINGS =
      """
      LACES_KEY(null, true, "Laces application key"),
        LACES_BASE_URL("https://laces.example/v1", false, "Laces API"),
      """;

  /** The columns other clients may read it by. */
  static final String COLUMNS =
      """
      alter table public.products_v2 add column laces_product_id text unique;
      alter table public.product_sizes_v2 add column laces_size_id text,
        add unique (product_id, laces_size_id);
      """;

  /** Compiles the changed classes; returns the folder that stands before all others. */
  Path classes() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(
        classes,
        List.of(
            changed("catalog/Provider.java", "new AliasSizes());", ENTRY),
            changed(
                "fees/VenueFees.java",
                "case ALIAS -> AliasSchedule.FEES;",
                "case ALIAS -> AliasSchedule.FEES;\n case LACES -> LacesSchedule.FEES;"),
            written("fees/LacesSchedule.java", TestResource.read("laces/LacesSchedule.java")),
            changed("wiring/Setting.java", "ALIAS_TOKEN(", SETTINGS + "ALIAS_TOKEN("),
            changed(
                "wiring/Config.java",
                "case ALIAS -> AliasSetup.read(reader);",
                "case ALIAS -> AliasSetup.read(reader);\n case LACES -> LacesSetup.read(reader);"),
            written("wiring/LacesSetup.java", TestResource.read("laces/LacesSetup.java"))));
    return classes;
  }

  /** The views that give venues as rows, with its lines in them. */
  static String views() throws IOException {
    String views = Files.readString(FUNCTIONS.resolve("R__catalogue_venues.sql"));
    return with(
        views,
        "from public.products_v2 p where p.alias_catalog_id is not null",
        "from public.products_v2 p where p.alias_catalog_id is not null union all "
            + "select p.id, 'laces', p.laces_product_id, p.popularity_score "
            + "from public.products_v2 p where p.laces_product_id is not null",
        "('stockx', s.stockx_variant_id),",
        "('laces', s.laces_size_id), ('stockx', s.stockx_variant_id),",
        "array['stockx', 'alias']",
        "array['stockx', 'alias', 'laces']");
  }

  /** The reads that name the columns, with its own in them. */
  static String reads() throws IOException {
    String reads = Files.readString(FUNCTIONS.resolve("R__market_reads.sql"));
    return with(
        reads,
        "alias_catalog_id text,",
        "alias_catalog_id text, laces_product_id text,",
        "wanted.alias_catalog_id,",
        "wanted.alias_catalog_id, wanted.laces_product_id,",
        "alias_size numeric,",
        "alias_size numeric, laces_size_id text,",
        "s.alias_size,",
        "s.alias_size, s.laces_size_id,");
  }

  private Path changed(String source, String... replacements) throws IOException {
    return written(source, with(Files.readString(SOURCES.resolve(source)), replacements));
  }

  private Path written(String source, String text) throws IOException {
    Path file = folder.resolve("sources").resolve(source);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String with(String text, String... replacements) {
    String changed = text;
    for (int i = 0; i < replacements.length; i += 2) {
      if (!changed.contains(replacements[i])) {
        throw new AssertionError("a venue is added elsewhere now: " + replacements[i]);
      }
      changed = changed.replace(replacements[i], replacements[i + 1]);
    }
    return changed;
  }

  private static void compile(Path classes, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-nowarn"));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError("the added venue does not compile");
      }
    }
  }
}
