package org.soletape.testing;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and follows no redirect by itself. */
public final class BrowsingPerson {
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");

  private final String site;
  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /**
   * @param address what the host's proxy says about where they are
   */
  public BrowsingPerson(String site, String address) {
    this.site = site;
    this.address = address;
  }

  public HttpResponse<String> get(String path) {
    return kept(Http.get(site + path, headers()));
  }

  /** Sends a form, given as name, value, name, value. */
  public HttpResponse<String> post(String path, String... fields) {
    return post(path, List.of(), fields);
  }

  public HttpResponse<String> post(String path, List<String> more, String... fields) {
    List<String> headers = new ArrayList<>(List.of(headers()));
    headers.addAll(more);
    return kept(Http.post(site + path, form(fields), headers.toArray(String[]::new)));
  }

  /** Sends a form of this page, with the page's form token. */
  public HttpResponse<String> submit(String page, String path, String... fields) {
    String token =
        formToken(get(page)).orElseThrow(() -> new AssertionError("no form token on " + page));
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("form_token", token));
    return post(path, all.toArray(String[]::new));
  }

  /** The token of a page's forms, which it has when somebody is signed in. */
  public static Optional<String> formToken(HttpResponse<String> page) {
    Matcher token = FORM_TOKEN.matcher(page.body());
    return token.find() ? Optional.of(token.group(1)) : Optional.empty();
  }

  /** Calls the JSON API as a script of a page with this form token does. */
  public HttpResponse<String> call(String method, String path, String json, String formToken) {
    List<String> headers = new ArrayList<>(List.of(headers()));
    headers.addAll(List.of("X-Form-Token", formToken, "Content-Type", "application/json"));
    return kept(Http.send(method, site + path, json, headers.toArray(String[]::new)));
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void keep(String name, String value) {
    cookies.put(name, value);
  }

  private String[] headers() {
    String jar =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return jar.isEmpty()
        ? new String[] {"X-Forwarded-For", address}
        : new String[] {"X-Forwarded-For", address, "Cookie", jar};
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  private static String form(String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }
}
