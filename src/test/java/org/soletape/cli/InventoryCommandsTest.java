package org.soletape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

class InventoryCommandsTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final String GOOD = "sku,size,cost\nDD1391-100,9,100\nDD1391-100,9,100\n";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  @TempDir private Path folder;
  private StringWriter out = new StringWriter();

  @BeforeEach
  void openAnAccount() {
    SampleAccount.open(test.database(), ANNA, "anna@example.com", Instant.now());
  }

  @Test
  void a_file_is_checked_then_imported_then_known() throws IOException {
    String file = file(GOOD);

    assertThat(run("import", file, "--user", "anna@example.com", "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("2 rows: 2 to add, 0 already there, 0 refused.", "Nothing was written");
    assertThat(run("import", file, "--user", "anna@example.com")).isZero();
    assertThat(out.toString()).contains("2 rows: 2 added, 0 already there, 0 refused.");
    assertThat(run("import", file, "--user", "anna@example.com")).isZero();
    assertThat(out.toString()).contains("2 rows: 0 to add, 2 already there, 0 refused.");

    assertThat(run("export", "--user", "anna@example.com")).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("sku,size,purchase_price,purchase_currency,purchase_rate,rate_currency,");
    Path exported = folder.resolve("out.csv");
    assertThat(run("export", "--user", "anna@example.com", "--output", exported.toString()))
        .isZero();
    assertThat(exported).content(UTF_8).contains("DD1391-100,9,100.00,USD");
  }

  @Test
  void sales_are_booked_on_pairs_that_a_dry_run_names() throws IOException {
    run("import", file(GOOD), "--user", "anna@example.com");
    String sales = file("sku,size,payout,sold_at\nDD1391-100,9,150,2026-03-01\n");

    assertThat(run("import", sales, "--user", "anna@example.com", "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("Line 2: DD1391-100 9, sale of ", "1 rows: 0 to add, 1 to sell");
    assertThat(run("import", sales, "--user", "anna@example.com", "--match", "2=none", "--dry-run"))
        .isZero();
    assertThat(out.toString()).contains("1 to add, 0 already there");
    assertThat(run("import", sales, "--user", "anna@example.com", "--sales")).isZero();
    assertThat(out.toString()).contains("0 added, 1 sold, 0 already there");
  }

  @Test
  void a_refused_row_is_told_and_exits_with_1() throws IOException {
    String file = file(GOOD + "DD1391-100,9,1.234\n");

    assertThat(run("import", file, "--user", "anna@example.com")).isEqualTo(1);
    assertThat(out.toString())
        .contains("line 4, purchase_price '1.234': ", "add --good-rows for the rest");
    assertThat(run("import", file, "--user", "anna@example.com", "--good-rows")).isEqualTo(1);
    assertThat(out.toString()).contains("3 rows: 2 added, 0 already there, 1 refused.");
  }

  @Test
  void columns_that_mean_nothing_are_kept_unless_they_are_left_out() throws IOException {
    String file = file("sku,Qty,Payout Amount,Lace,Empty\nA1,3,90,B7,\nA2,2,,,\n");

    assertThat(run("import", file, "--user", "anna@example.com", "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("Column 'Lace' is kept with each pair as it is.", "2 rows, 5 pairs: 5 to add")
        .contains("Column 'Qty': quantity (by its name).")
        .doesNotContain("Empty");
    assertThat(run("import", file, "--user", "anna@example.com", "--ignore-columns")).isZero();
    assertThat(out.toString())
        .contains("Column 'Lace' is left out.", "2 rows, 5 pairs: 5 added, 0 already there");
    assertThat(run("import", file, "--user", "anna@example.com", "--ignore-columns")).isZero();
    assertThat(out.toString()).contains("5 pairs: 0 to add, 5 already there, 0 refused.");
  }

  @Test
  void columns_may_be_named_and_what_a_file_leaves_open_names_its_option() throws IOException {
    String file = file("Model no;Paid;Bought\nDD1391-100;1.234;01/02/2025\n");
    String map = "Model no=sku,Paid=purchase_price";

    assertThat(run("import", file, "--user", "anna@example.com", "--map", map)).isEqualTo(1);
    assertThat(out.toString())
        .contains("Column 'Model no': sku (as you said).")
        .contains("Dates such as 01/02/2025", "add --dates day-first or --dates month-first")
        .contains("Amounts such as 1.234", "add --decimals comma or --decimals dot");
    String[] answered = {
      "import",
      file,
      "--user",
      "anna@example.com",
      "--map",
      map,
      "--dates",
      "day-first",
      "--decimals",
      "comma"
    };
    assertThat(run(answered)).isZero();
    assertThat(out.toString()).contains("Dates are read with the day first.", "1 rows: 1 added");
    assertThat(run("export", "--user", "anna@example.com")).isZero();
    assertThat(out.toString()).contains("1234.00", "2025-02-01");
    assertThat(run("import", file, "--user", "anna@example.com", "--map", "Paid=money"))
        .isEqualTo(2);
    assertThat(run("import", file, "--user", "anna@example.com", "--dates", "any")).isEqualTo(2);
  }

  @Test
  void nobody_else_is_known() throws IOException {
    assertThat(run("import", file(GOOD), "--user", "ben@example.com")).isEqualTo(1);
    assertThat(run("export", "--user", "ben@example.com")).isEqualTo(1);
    assertThat(run("import", "/nowhere.csv", "--user", "anna@example.com")).isEqualTo(2);
  }

  @Test
  void an_inventory_that_was_here_before_is_adopted_on_request() {
    assertThat(run("migrate", "--adopt-inventory")).isZero();
    assertThat(out.toString()).contains("0 of 0 rows are linked to the catalogue.");

    test.database().update("drop table public.\"Inventory\" cascade");
    test.database()
        .update(
            "create table public.\"Inventory\" (id bigint primary key, user_id text, size text)");
    test.database()
        .update("insert into public.\"Inventory\" values (7, ?, 'UK 9')", ANNA.toString());
    assertThat(run("migrate")).isZero();
    assertThat(out.toString()).contains("run soletape migrate --adopt-inventory");
    assertThat(run("migrate", "--adopt-inventory")).isZero();
    assertThat(out.toString())
        .contains("Added column sku.", "Row 7 (, UK 9): no style code", "0 of 1 rows are linked")
        .contains("Row security is off");
  }

  private int run(String... arguments) {
    out = new StringWriter();
    CommandContext context =
        new CommandContext(Map.of("DATABASE_URL", test.url().jdbc()), Clock.systemUTC());
    return SoletapeCommand.commandLine(context)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute(arguments);
  }

  private String file(String csv) throws IOException {
    return Files.writeString(folder.resolve("mine.csv"), csv, UTF_8).toString();
  }
}
