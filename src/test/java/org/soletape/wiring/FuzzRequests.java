package org.soletape.wiring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.soletape.portfolio.file.sheet.XlsxFile;

/** Whole requests to a site's routes, drawn from a grammar; the same seed draws the same ones. */
final class FuzzRequests {
  private static final String BOUNDARY = "b";

  private final List<String> endpoints;
  private final FuzzGrammar grammar;

  FuzzRequests(List<String> endpoints, List<String> ids, long seed) {
    this.endpoints = endpoints.stream().sorted().toList();
    this.grammar = new FuzzGrammar(new Random(seed), ids);
  }

  /** Who asks: the headers that say so, and the token of that person's forms. */
  record Asker(String headers, String formToken) {
    static final Asker NOBODY = new Asker("", "");
  }

  /** A request, each byte one character, and its first line to tell it by. */
  record Request(String name, String text) {}

  /** The next request; each route comes once in as many as there are routes. */
  Request draw(int number, Asker asker) {
    String[] endpoint = endpoints.get(number % endpoints.size()).split(" ", 2);
    String method =
        grammar.oneIn(40)
            ? grammar.one(List.of("TRACE", "OPTIONS", "PUT", "DELETE", "get", "PROPFIND"))
            : endpoint[0];
    String query = grammar.oneIn(3) ? "" : "?" + grammar.fields();
    String line = method + " " + grammar.path(endpoint[1]) + query;
    boolean hasBody = !List.of("GET", "HEAD").contains(endpoint[0]);
    Body body = hasBody ? body(asker.formToken()) : new Body("", "");
    return new Request(line, text(line, asker, body));
  }

  /** Content with each byte one character. */
  private record Body(String type, String content) {
    static Body of(String type, byte[] content) {
      return new Body(type, new String(content, ISO_8859_1));
    }
  }

  private Body body(String formToken) {
    Body body =
        switch (grammar.one(List.of("form", "form", "json", "csv", "xlsx", "parts"))) {
          case "form" ->
              Body.of("application/x-www-form-urlencoded", form(formToken).getBytes(UTF_8));
          case "json" -> Body.of("application/json", grammar.json().getBytes(UTF_8));
          case "csv" -> parts(formToken, "a.csv", grammar.csv().getBytes(UTF_8));
          case "xlsx" -> parts(formToken, "a.xlsx", grammar.mutated(sheet()));
          default -> parts(formToken, grammar.text(), grammar.mutated(sheet()));
        };
    String type =
        grammar.oneIn(25)
            ? grammar.one(
                List.of(
                    "",
                    "text/plain",
                    "application/json; charset=utf-7",
                    "multipart/form-data",
                    "a/b/c",
                    ";"))
            : body.type();
    byte[] content = body.content().getBytes(ISO_8859_1);
    return Body.of(type, grammar.oneIn(10) ? grammar.mutated(content) : content);
  }

  private String form(String formToken) {
    return "form_token=" + formToken + "&" + grammar.fields();
  }

  private byte[] sheet() {
    String rows =
        XlsxFile.row(1, "sku", "size", "paid").concat(XlsxFile.row(2, "AB1234-100", "9", "120"));
    return new XlsxFile().strings("sku").rows(rows).bytes();
  }

  private Body parts(String formToken, String fileName, byte[] content) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.writeBytes(part("form_token", "", formToken).getBytes(UTF_8));
    parts.writeBytes(
        part("step", "", grammar.one(List.of("check", "import", "x"))).getBytes(UTF_8));
    String name = "; filename=\"" + fileName.replaceAll("[\"\r\n]", "") + "\"";
    String file = part("file", name, "");
    parts.writeBytes(file.substring(0, file.length() - 2).getBytes(UTF_8));
    parts.writeBytes(content);
    parts.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return Body.of("multipart/form-data; boundary=" + BOUNDARY, parts.toByteArray());
  }

  private static String part(String name, String more, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, more, value);
  }

  private String text(String line, Asker asker, Body body) {
    String head =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + asker.headers()
            + (body.type().isEmpty() ? "" : "Content-Type: " + body.type() + "\r\n")
            + "Content-Length: "
            + body.content().length()
            + "\r\n"
            + oddHeader()
            + "\r\n";
    return head + body.content();
  }

  private String oddHeader() {
    if (!grammar.oneIn(3)) {
      return "";
    }
    String name =
        grammar.one(
            List.of(
                "If-None-Match",
                "If-Modified-Since",
                "If-Match",
                "Accept",
                "Accept-Language",
                "Range",
                "Accept-Encoding",
                "X-Forwarded-For",
                "Origin",
                "Sec-Fetch-Site",
                "Cookie",
                "Forwarded",
                "X-HTTP-Method-Override",
                "Referer",
                "X-Form-Token",
                "Authorization"));
    return name + ": " + grammar.text().replaceAll("\\p{Cntrl}", "") + "\r\n";
  }
}
