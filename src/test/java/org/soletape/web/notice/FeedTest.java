package org.soletape.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.notice.ChannelKind;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Http;
import org.soletape.testing.SettableClock;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private NoticeSite site;
  private String address;

  @BeforeEach
  void open() {
    site = new NoticeSite(clock);
    address = "/feed/" + site.add(ChannelKind.FEED, "").orElseThrow();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void it_is_atom_with_stable_ids_newest_first() throws Exception {
    UUID older = site.put("Two prices & more");
    clock.advance(Duration.ofHours(6));
    UUID newer = site.put("A price you wait for");

    HttpResponse<String> answer = Http.get(site.url(address));

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml; charset=utf-8");
    Element feed = parse(answer).getDocumentElement();
    assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
    assertThat(texts(feed, "id").subList(1, 3))
        .containsExactly("urn:uuid:" + newer, "urn:uuid:" + older);
    assertThat(texts(feed, "id").getFirst()).startsWith("urn:uuid:");
    assertThat(texts(feed, "updated"))
        .containsExactly("2026-03-02T18:00:00Z", "2026-03-02T18:00:00Z", "2026-03-02T12:00:00Z");
    assertThat(texts(feed, "title"))
        .containsExactly("Soletape", "A price you wait for", "Two prices & more");
    assertThat(texts(feed, "name")).containsExactly("Soletape");
    assertThat(texts(feed, "content").getFirst())
        .isEqualTo(
            "<ul><li><a href=\"%s\">Ask $182 at StockX &amp; less</a></li><li>No &lt;b>more&lt;/b></li></ul>"
                .formatted(site.url("/market/553558-174?a=1&amp;b=2")));
    assertThat(((Element) feed.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"))
        .isEqualTo(site.url(address));
  }

  @Test
  void who_has_the_newest_is_told_so() {
    site.put("A price you wait for");
    HttpResponse<String> first = Http.get(site.url(address));
    String etag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = Http.get(site.url(address), "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    site.put("Another");
    assertThat(Http.get(site.url(address), "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void an_empty_feed_is_one_too() throws Exception {
    Element feed = parse(Http.get(site.url(address))).getDocumentElement();

    assertThat(texts(feed, "updated")).containsExactly("2026-03-02T12:00:00Z");
    assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
  }

  @Test
  void it_leads_nowhere_once_it_is_removed() {
    BrowsingPerson anna = site.person();
    String page = "/alerts/channels";
    String id = anna.get(page).body().replaceAll("(?s).*/alerts/channels/([0-9a-f-]{36})/.*", "$1");

    anna.submit(page, page + "/" + id + "/remove");

    assertThat(Http.get(site.url(address)).statusCode()).isEqualTo(404);
  }

  private static Document parse(HttpResponse<String> answer) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(UTF_8)));
  }

  private static List<String> texts(Element in, String name) {
    NodeList all = in.getElementsByTagNameNS(ATOM, name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts;
  }
}
