package org.soletape.wiring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts, addresses and bodies: good ones, ones from a grammar, and good ones with some bytes
 * changed.
 */
final class FuzzGrammar {
  private static final List<String> GOOD =
      List.of(
          "DD1391-100",
          "9",
          "10.5W",
          "120.00",
          "USD",
          "EUR",
          "2026-11-22",
          "held",
          "sold",
          "stockx",
          "alias",
          "1y",
          "30d",
          "ask",
          "bid",
          "net",
          "1",
          "2",
          "profit",
          "webhook",
          "feed",
          "on");
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "9223372036854775808",
          "1e999",
          "NaN",
          "Infinity",
          "-0.00",
          "1.005",
          "0000-00-00",
          "2026-02-30",
          "+999999999-12-31",
          "9999-12-31",
          "null",
          "true",
          "[]",
          "{}",
          "'; drop table x; --",
          "' or 1=1 --",
          "<script>alert(1)</script>",
          "{{7*7}}",
          "${jndi:x}",
          "../../etc/passwd",
          "..\\..\\x",
          "%s%n",
          "a\u0000b",
          "\uFEFF",
          "\uD83D\uDC5F",
          "e\u0301",
          "\u202Etxt",
          "\r\nSet-Cookie: a=b",
          "=1+1",
          "00000000-0000-0000-0000-000000000000",
          "http://127.0.0.1:1/",
          "file:///etc/passwd",
          "javascript:alert(1)",
          "//evil.example");
  private static final List<String> MORE_FIELDS =
      List.of(
          "range", "prices", "like", "kind", "bound", "address", "category", "month", "columns");

  private final Random random;
  private final List<String> ids;

  /** Draws from {@code random}; {@code ids} are ids that exist, of whoever. */
  FuzzGrammar(Random random, List<String> ids) {
    this.random = random;
    this.ids = List.copyOf(ids);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  String text() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> one(GOOD);
      case 3, 4 -> one(ids);
      case 5 -> mutated(one(GOOD));
      case 6 -> one(GOOD).repeat(1 + random.nextInt(2_000));
      default -> one(HOSTILE);
    };
  }

  /** A path with something in each place of the route's pattern; now and then no valid escape. */
  String path(String pattern) {
    String path = pattern;
    while (path.contains("{")) {
      String segment =
          oneIn(12) ? one(List.of("%", "%zz", "%c3%28", "%2e%2e%2f", ";a=b")) : escaped();
      path = path.substring(0, path.indexOf('{')) + segment + path.substring(path.indexOf('}') + 1);
    }
    return oneIn(30) ? path + one(List.of("/", "//", "/..", "%00", ".csv", ";x")) : path;
  }

  /** Fields and values as in a query or a form. */
  String fields() {
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(i -> field() + "=" + escaped())
        .collect(Collectors.joining("&"));
  }

  String json() {
    String object =
        IntStream.range(0, random.nextInt(7))
            .mapToObj(i -> "\"" + field() + "\":" + value(2))
            .collect(Collectors.joining(",", "{", "}"));
    return oneIn(6) ? mutated(object) : object;
  }

  String csv() {
    String lines =
        IntStream.range(0, random.nextInt(12))
            .mapToObj(i -> "\"" + text().replace("\"", "\"\"") + "\"," + text() + "," + text())
            .collect(Collectors.joining(oneIn(2) ? "\n" : "\r\n"));
    return one(List.of("sku,size,purchase_price\n", "Style Code;Size;Paid\n", "")) + lines;
  }

  /** Some bytes changed, left out or doubled. */
  byte[] mutated(byte[] good) {
    byte[] bytes = good.clone();
    for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return oneIn(3) ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private String mutated(String good) {
    return new String(mutated(good.getBytes(UTF_8)), ISO_8859_1);
  }

  private String escaped() {
    return URLEncoder.encode(text(), UTF_8).replace("+", "%20");
  }

  private String field() {
    return one(oneIn(5) ? MORE_FIELDS : BadInputTest.FIELDS);
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> one(List.of("null", "true", "-1", "0", "1e400", "123456789012345678901234567890"));
      case 4 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
      case 5 -> "{\"" + field() + "\":" + value(depth - 1) + "}";
      default -> quoted();
    };
  }

  private String quoted() {
    String plain = text().replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + (oneIn(2) ? plain.replaceAll("\\p{Cntrl}", " ") : plain) + "\"";
  }
}
