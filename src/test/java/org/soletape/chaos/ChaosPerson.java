package org.soletape.chaos;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who signs in and looks after pairs and rules, one request after the other, and writes
 * down what they are answered. What they are not sure of they leave alone.
 */
final class ChaosPerson {
  private static final String PAIRS = "/api/v1/inventory";
  private static final String RULES = "/api/v1/alerts";
  private static final Pattern ID = Pattern.compile("\"id\":\"?([0-9a-f-]+)");
  private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

  private final PersonLedger ledger = new PersonLedger();
  private final Random random;
  private final String email;
  private final int number;
  private final SiteVisitor visitor;
  private int made;

  /**
   * Somebody without an account yet.
   *
   * @param number from 1, another one for each
   */
  ChaosPerson(String site, int number, long seed) {
    this.number = number;
    this.email = "person-" + number + "@example.com";
    this.random = new Random(seed + number);
    this.visitor = new SiteVisitor(site, email, "203.0.113." + number);
  }

  String email() {
    return email;
  }

  PersonLedger ledger() {
    return ledger;
  }

  /** Opens the account. */
  void signUp() {
    visitor.signUp();
  }

  /** One request, of a kind that is drawn. */
  void act() {
    if (!visitor.isSignedIn()) {
      visitor.signIn();
      return;
    }
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> add();
      case 3, 4 -> one("pair-").ifPresent(this::edit);
      case 5 -> one("pair-").ifPresent(this::sell);
      case 6 -> one("pair-").ifPresent(mark -> remove("pair removed", mark));
      case 7 -> bringIn();
      case 8 -> one("file-").ifPresent(this::takeBack);
      case 9 -> addRule();
      case 10 -> one("rule-").ifPresent(this::replaceRule);
      default -> one("rule-").ifPresent(mark -> remove("rule removed", mark));
    }
    if (random.nextInt(30) == 0) {
      visitor.forget();
    }
  }

  private void add() {
    String mark = "pair-" + number + "-" + ++made;
    int price = 50 + random.nextInt(400);
    int quantity = random.nextInt(4) == 0 ? 3 : 1;
    Optional<HttpResponse<String>> answer =
        visitor.call(
            "POST",
            PAIRS,
            "{\"sku\":\"DD1391-100\",\"size\":\"9\",\"purchase_price\":%d,\"notes\":\"%s\"%s}"
                .formatted(price, mark, quantity > 1 ? ",\"quantity\":" + quantity : ""));
    Optional<String> path =
        quantity > 1
            ? Optional.empty()
            : answer.flatMap(ChaosPerson::id).map(id -> PAIRS + "/" + id);
    ledger.note(
        "pair added",
        mark,
        visitor.outcome(answer),
        Collections.nCopies(quantity, held(price)),
        path);
  }

  private void edit(String mark) {
    if (ledger.thing(mark).sure().getFirst().contains("sold")) {
      return;
    }
    int price = 50 + random.nextInt(400);
    change("pair edited", mark, "{\"purchase_price\":" + price + "}", held(price));
  }

  private void sell(String mark) {
    String before = ledger.thing(mark).sure().getFirst();
    if (before.contains("sold")) {
      return;
    }
    int price = 100 + random.nextInt(400);
    change(
        "pair sold",
        mark,
        "{\"status\":\"sold\",\"sold_price\":%d,\"sold_at\":\"2026-01-05\"}".formatted(price),
        before.replace("held", "sold") + " " + price + ".00");
  }

  private void change(String what, String mark, String json, String after) {
    String path = ledger.thing(mark).path().orElseThrow();
    ledger.note(
        what,
        mark,
        visitor.outcome(visitor.call("PATCH", path, json)),
        List.of(after),
        Optional.empty());
  }

  private void remove(String what, String mark) {
    String path = ledger.thing(mark).path().orElseThrow();
    ledger.note(
        what, mark, visitor.outcome(visitor.call("DELETE", path, "")), List.of(), Optional.empty());
  }

  /** Three pairs of a file, as a person does it: the report first, then the word. */
  private void bringIn() {
    String mark = "file-" + number + "-" + ++made;
    String row = "DD1391-100,9,77," + mark + "\n";
    byte[] csv =
        ("sku,size,purchase_price,notes\n" + row.repeat(3)).getBytes(StandardCharsets.UTF_8);
    Optional<String> content =
        visitor
            .upload(visitor.form().file("file", mark + ".csv", csv))
            .map(report -> CONTENT.matcher(report.body()))
            .filter(Matcher::find)
            .map(found -> found.group(1).replace("&#43;", "+"));
    if (content.isEmpty()) {
      return;
    }
    Optional<HttpResponse<String>> answer =
        visitor.upload(
            visitor
                .form()
                .field("step", "import")
                .field("name", mark + ".csv")
                .field("content", content.get()));
    ledger.note(
        "file brought in",
        mark,
        visitor.formOutcome(answer),
        Collections.nCopies(3, held(77)),
        Optional.of(mark + ".csv"));
  }

  /** Takes back what a file brought in. */
  private void takeBack(String mark) {
    Pattern undo =
        Pattern.compile(
            Pattern.quote(mark + ".csv") + "(?s:.*?)action=\"(/inventory/imports/[^\"]+/undo)\"");
    Optional<String> path =
        visitor
            .page(SiteVisitor.FILES)
            .map(page -> undo.matcher(page.body()))
            .filter(Matcher::find)
            .map(found -> found.group(1));
    if (path.isPresent()) {
      Optional<HttpResponse<String>> answer = visitor.press(path.get());
      ledger.note(
          "file taken back", mark, visitor.formOutcome(answer), List.of(), Optional.empty());
    }
  }

  private void addRule() {
    int thousand = number * 1_000 + ++made;
    Optional<HttpResponse<String>> answer = visitor.call("POST", RULES, rule(thousand, 0));
    ledger.note(
        "rule added",
        "rule-" + thousand,
        visitor.outcome(answer),
        List.of(thousand * 100_000 + " on"),
        answer.flatMap(ChaosPerson::id).map(id -> RULES + "/" + id));
  }

  private void replaceRule(String mark) {
    int thousand = Integer.parseInt(mark.substring("rule-".length()));
    int more = random.nextInt(1_000);
    Optional<HttpResponse<String>> answer =
        visitor.call("PUT", ledger.thing(mark).path().orElseThrow(), rule(thousand, more));
    ledger.note(
        "rule replaced",
        mark,
        visitor.outcome(answer),
        List.of(thousand * 100_000 + more * 100 + " on"),
        Optional.empty());
  }

  private static String rule(int thousand, int more) {
    return "{\"kind\":\"price\",\"sku\":\"DD1391-100\",\"size\":\"9\",\"direction\":\"above\",\"bound\":%d}"
        .formatted(thousand * 1_000 + more);
  }

  private static String held(int price) {
    return price + ".00 held";
  }

  private Optional<String> one(String kind) {
    List<String> known = ledger.known(kind);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.get(random.nextInt(known.size())));
  }

  private static Optional<String> id(HttpResponse<String> answer) {
    Matcher found = ID.matcher(answer.body());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** How long they think before the next request. */
  Duration thought() {
    return Duration.ofMillis(50 + random.nextInt(350));
  }
}
