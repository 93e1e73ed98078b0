package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A site over one database: how fast it answers, and with how many statements. */
final class GrowthPages implements AutoCloseable {
  /** Far more addresses than any kind of page is kept under. */
  private static final int ADDRESSES = 40_000;

  private static final int COUNTED = 3;

  private static final List<String> WORDS =
      List.of(
          "nike", "jordan", "dunk", "air", "low", "high", "retro", "adidas", "samba", "gel",
          "white", "black", "red", "blue", "green", "grey", "pink", "yeezy", "force", "og");
  private static final List<String> SORTS =
      List.of("name", "sku", "ask", "bid", "change", "age", "-name", "-sku", "-ask", "-bid");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What is asked for, given the paths of market pages and the cookies of people. */
  enum Asked {
    MARKET_KEPT("market page, kept", (pages, people) -> pages.subList(0, 100)),
    MARKET_DRAWN(
        "market page, drawn anew",
        (pages, people) -> each(i -> pages.get(i % pages.size()) + "?size=" + i)),
    OVERVIEW_KEPT("overview, kept", (pages, people) -> List.of("/")),
    OVERVIEW_DRAWN(
        "overview, drawn anew",
        (pages, people) ->
            each(
                i ->
                    "/?query=%s+%s&sort=%s"
                        .formatted(
                            WORDS.get(i % 20), WORDS.get(i / 20 % 20), SORTS.get(i / 400 % 10)))),
    HEADER(
        "who is signed in",
        (pages, people) -> each(i -> "/account/header " + people.get(i % people.size()))),
    INVENTORY_KEPT(
        "inventory, kept", (pages, people) -> List.of("/inventory " + people.getFirst())),
    INVENTORY_DRAWN(
        "inventory, drawn anew",
        (pages, people) ->
            each(
                i ->
                    "/inventory?done=added&pairs=%d %s"
                        .formatted(i + 2, people.get(i % people.size()))));

    private final String label;
    private final BiFunction<List<String>, List<String>, List<String>> lines;

    Asked(String label, BiFunction<List<String>, List<String>, List<String>> lines) {
      this.label = label;
      this.lines = lines;
    }

    String label() {
      return label;
    }

    /** Whether it costs the same with any number of products. */
    boolean isFlat() {
      return this != OVERVIEW_DRAWN;
    }

    boolean isNew() {
      return this == MARKET_DRAWN || this == OVERVIEW_DRAWN || this == INVENTORY_DRAWN;
    }

    private static List<String> each(IntFunction<String> line) {
      return IntStream.range(0, ADDRESSES).mapToObj(line).toList();
    }
  }

  private final Workbench server;
  private final List<String> people;
  private final List<String> pages;
  private final ServeProcess site;

  private GrowthPages(Workbench server, GrowthDatabase database) {
    this.server = server;
    this.people = database.tickets();
    this.pages = database.pages();
    this.site = ServeProcess.start(database.url());
  }

  static GrowthPages start(Workbench server, GrowthDatabase database)
      throws IOException, InterruptedException {
    GrowthPages site = new GrowthPages(server, database);
    site.site.awaitPage(site.pages.getFirst());
    return site;
  }

  Load load(Asked asked, Load.Span span) throws IOException, InterruptedException {
    return Load.measure(server, site, lines(asked), "", span);
  }

  /**
   * Statements of a request once another has warmed the site up; the fewest of some, for the site
   * looks at its calendar now and then. To be counted before a load, which draws pages, and with
   * nothing asked of any site meanwhile.
   */
  long statements(Asked asked) throws Exception {
    List<String> lines = lines(asked);
    get(lines.getFirst());
    long fewest = Long.MAX_VALUE;
    for (int i = 1; i <= COUNTED; i++) {
      String line = lines.get(asked.isNew() ? i : 0);
      fewest = Math.min(fewest, server.statements().during(() -> get(line)));
    }
    return fewest;
  }

  @Override
  public void close() {
    site.close();
  }

  private List<String> lines(Asked asked) {
    return asked.lines.apply(pages, people);
  }

  private int get(String line) throws IOException, InterruptedException {
    String[] words = line.split(" ", 2);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url(words[0])));
    if (words.length > 1) {
      request.header("Cookie", words[1]);
    }
    HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " from " + line);
    }
    return answer.statusCode();
  }
}
