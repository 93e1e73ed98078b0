package bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reader at a browser: looks at pages, and does what takes several requests. */
final class Reader {
  private static final Pattern SELL = Pattern.compile("href=\"(/inventory/sell\\?[^\"]+)\"");
  private static final int FOUND = 303;
  private static final int COME_BACK = 503;
  private static final int TRIES = 60;

  private final String email;
  private final Browser browser;
  private final Function<Asked, Cdn.Answer> web;
  private final Requests requests;

  /**
   * @param web where the browser's requests go
   */
  Reader(String email, Browser browser, Function<Asked, Cdn.Answer> web, Requests requests) {
    this.email = email;
    this.browser = browser;
    this.web = web;
    this.requests = requests;
  }

  /** Does what the view is of. */
  void act(Audience.View view) {
    switch (view.kind()) {
      case SIGN_IN -> signIn(view);
      case IMPORT -> bringIn(view);
      case SALE -> sell(view);
      case MARKET, SIZE, OVERVIEW, SEARCH, STATUS, INVENTORY, VALUE, ALERTS, FEED, SCRIPT, FILE ->
          look(view);
    }
  }

  private void look(Audience.View view) {
    if (view.kind() == PageKind.FEED || view.kind() == PageKind.SIZE) {
      get(view.kind(), view.path(), view.at());
      return;
    }
    Cdn.Answer answer = page(view.kind(), view.path(), view.at());
    for (String file : browser.show(view.kind(), view.path(), answer)) {
      get(PageKind.FILE, file, view.at());
    }
  }

  /** A page with what its script asks for. */
  private Cdn.Answer page(PageKind kind, String path, Instant at) {
    Cdn.Answer answer = get(kind, path, at);
    browser.askedByScript(text(answer), at).forEach(asked -> get(PageKind.SCRIPT, asked, at));
    return answer;
  }

  private void signIn(Audience.View view) {
    browser.loseSession();
    Cdn.Answer form = page(view.kind(), "/sign-in", view.at());
    send(
        view,
        "/sign-in",
        PageForm.of(text(form), "/sign-in")
            .with("email", email)
            .with("password", Inventory.PASSWORD)
            .encoded(),
        FOUND);
    page(view.kind(), "/inventory", view.at());
  }

  /** Imports a pair bought today, once the check says that it is new. */
  private void bringIn(Audience.View view) {
    String path = "/inventory/import";
    PageForm form = PageForm.of(text(page(view.kind(), path, view.at())), path);
    String checked =
        text(send(view, path, form.with("step", "check").withFile("bought.csv", view.path()), 200));
    send(view, path, PageForm.of(checked, path).with("step", "import").inParts(), FOUND);
    page(view.kind(), path + "?done=imported&pairs=1", view.at());
  }

  /** Sells the first pair of the list for what is proposed. */
  private void sell(Audience.View view) {
    Matcher link = SELL.matcher(text(page(view.kind(), "/inventory", view.at())));
    if (!link.find()) {
      throw new IllegalStateException(email + " has nothing to sell");
    }
    String form = text(page(view.kind(), link.group(1).replace("&amp;", "&"), view.at()));
    send(
        view,
        "/inventory/sell",
        PageForm.of(form, "/inventory/sell")
            .withWhereEmpty("sold_price", "170")
            .withWhereEmpty("sold_venue", "StockX")
            .encoded(),
        FOUND);
    page(view.kind(), "/inventory", view.at());
  }

  /** A pair on a line as a reader's own table has it. */
  static String line(String sku, String size, Instant bought) {
    LocalDate day = LocalDate.ofInstant(bought, ZoneOffset.UTC);
    return "sku,size,purchase_price,purchase_currency,purchase_date,condition\n%s,%s,140,USD,%s,new\n"
        .formatted(sku, size, day);
  }

  private Cdn.Answer get(PageKind kind, String path, Instant at) {
    Cdn.Answer answer = web.apply(Asked.page(path, browser.etag(path), browser.cookies(), at));
    return took(kind, path, answer, 204);
  }

  private Cdn.Answer send(Audience.View view, String path, Asked.Form form, int status) {
    Asked asked =
        new Asked(path, Optional.empty(), browser.cookies(), Optional.of(form), view.at());
    Cdn.Answer answer = web.apply(asked);
    for (int i = 0; answer.status() == COME_BACK && i < TRIES; i++) {
      // Hashing gives way to other work, which a busy machine has more of than a month.
      pause();
      answer = web.apply(asked);
    }
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " from " + path + ": " + text(answer));
    }
    return took(view.kind(), path, answer, FOUND);
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Cdn.Answer took(PageKind kind, String path, Cdn.Answer answer, int atMost) {
    if (answer.status() > atMost && answer.status() != 304) {
      throw new IllegalStateException(answer.status() + " from " + path + ": " + text(answer));
    }
    requests.add(kind, answer);
    browser.take(answer);
    return answer;
  }

  private static String text(Cdn.Answer answer) {
    return Browser.text(answer.whole());
  }
}
