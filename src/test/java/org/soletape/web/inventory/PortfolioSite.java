package org.soletape.web.inventory;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.soletape.db.Database;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.Pair;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.FileForm;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.ServedApp;

/** The whole site over a market that a test fills, with people who are signed in. */
public final class PortfolioSite implements AutoCloseable {
  public static final String NOW = "2026-11-23T14:05:00Z";

  public final SettableClock clock = SettableClock.at(NOW);
  private final TestDatabase test = TestDatabase.migrated();
  private final ServedApp served;

  private PortfolioSite(Consumer<Database> market) {
    test.open();
    market.accept(test.database());
    served =
        ServedApp.start(
            Map.of("DATABASE_URL", test.url().jdbc(), "SCHEDULER", "off", "CURRENCY", "USD"),
            clock);
  }

  public static PortfolioSite open(Consumer<Database> market) {
    return new PortfolioSite(market);
  }

  public String url(String path) {
    return served.url(path);
  }

  public Database database() {
    return test.database();
  }

  /** Somebody new, without a pair. */
  public Owner owner() {
    UUID id = UUID.randomUUID();
    return new Owner(
        SampleAccount.open(database(), id, "anna-" + id + "@example.com", clock.instant()));
  }

  @Override
  public void close() {
    served.close();
    test.close();
  }

  /** Somebody whose browser is signed in. */
  public final class Owner {
    private final UUID id;
    private final String ticket;
    private final String formToken;

    private Owner(UUID id) {
      this.id = id;
      this.ticket = served.app().people().sessions().start(id);
      this.formToken = served.app().people().sessions().find(ticket).orElseThrow().formToken();
    }

    public UUID id() {
      return id;
    }

    String formToken() {
      return formToken;
    }

    /** The same person at another device. */
    public Owner elsewhere() {
      return new Owner(id);
    }

    public Item add(Pair pair) {
      return served.app().portfolios().inventory().add(id, pair);
    }

    public Item item(String item) {
      return served.app().portfolios().inventory().find(id, item).orElseThrow();
    }

    public List<Item> items() {
      return served.app().portfolios().inventory().items(id);
    }

    public HttpResponse<String> get(String path) {
      return browser().get(path);
    }

    /** Sends a form of a page of ours, given as name, value, name, value. */
    public HttpResponse<String> submit(String path, String... fields) {
      return post(path, formToken, fields);
    }

    /** States the currency of their sums, and the fees as they are anyway. */
    public void reckonIn(String currency) {
      submit(
          "/inventory/fees",
          "currency",
          currency,
          "stockx_level",
          "1",
          "stockx_minimum",
          "",
          "alias_rating",
          "90",
          "alias_seller_fee",
          "0",
          "alias_cash_out",
          "2.9");
    }

    HttpResponse<String> post(String path, String token, String... fields) {
      String[] all = Arrays.copyOf(fields, fields.length + 2);
      all[fields.length] = "form_token";
      all[fields.length + 1] = token;
      return browser().post(path, all);
    }

    HttpResponse<String> upload(String fileName, byte[] content, String... fields) {
      return send(form(fields).file("file", fileName, content));
    }

    /** A form to import, with no file chosen. */
    FileForm form(String... fields) {
      FileForm form = new FileForm().field("form_token", formToken);
      IntStream.range(0, fields.length / 2)
          .forEach(i -> form.field(fields[2 * i], fields[2 * i + 1]));
      return form;
    }

    HttpResponse<String> send(FileForm form) {
      return form.send(url("/inventory/import"), "Cookie", "soletape_session=" + ticket);
    }

    /** The same window, now signed in. */
    public Page signIn(Page window) {
      window.context().addCookies(List.of(new Cookie("soletape_session", ticket).setUrl(url("/"))));
      return window;
    }

    private BrowsingPerson browser() {
      BrowsingPerson browser = new BrowsingPerson(url(""), "203.0.113.7");
      browser.keep("soletape_session", ticket);
      return browser;
    }
  }

  /** What a form's field holds as it is drawn, still escaped; null when there is no such field. */
  public static String held(String html, String field) {
    Matcher input =
        Pattern.compile("<input id=\"" + field + "\"[^>]* value=\"([^\"]*)\"").matcher(html);
    Matcher area =
        Pattern.compile("<textarea id=\"" + field + "\"[^>]*>([^<]*)</textarea>").matcher(html);
    Matcher choice =
        Pattern.compile(
                "<select id=\"" + field + "\"(?:(?!</select>).)*value=\"([^\"]*)\" selected",
                Pattern.DOTALL)
            .matcher(html);
    if (input.find()) {
      return input.group(1).replace("&#34;", "\"");
    }
    return area.find() ? area.group(1) : choice.find() ? choice.group(1) : null;
  }

  /** What is said to be wrong with a field; null when nothing is. */
  public static String wrong(String html, String field) {
    Matcher span =
        Pattern.compile("<span class=\"wrong\" id=\"" + field + "-wrong\">([^<]*)</span>")
            .matcher(html);
    return span.find() && html.contains("aria-describedby=\"" + field + "-wrong\"")
        ? span.group(1)
        : null;
  }

  /** The versions of the pairs in a form. */
  public static List<String> versions(String html) {
    return Pattern.compile("name=\"version\" value=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .map(version -> version.group(1))
        .toList();
  }
}
