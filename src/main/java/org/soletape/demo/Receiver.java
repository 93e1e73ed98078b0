package org.soletape.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pretends to be whoever is sent messages: a webhook, Discord, an ntfy server. It takes whatever is
 * posted below {@code /receiver/} and shows what arrived, newest first, and what it had already.
 */
final class Receiver {
  private static final String BASE = "/receiver";
  private static final int KEPT = 100;
  private static final String ID = "Soletape-Message";

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>What arrived</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui;margin:2rem auto;max-width:60rem;\
      padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}article{border-top:1px solid}</style>
      <main><h1>What arrived</h1><p>Posts below /receiver/, newest first; <a href="/receiver.json">as JSON</a>.</p>
      %s</main></html>
      """;

  private final InstantSource clock;
  private final Deque<Arrival> newest = new ArrayDeque<>();

  /** Something that arrived; again, when a message of this id was there on this path. */
  private record Arrival(
      Instant at, String path, boolean again, Map<String, String> headers, String body) {
    String id() {
      return headers.getOrDefault(ID, "");
    }
  }

  Receiver(InstantSource clock) {
    this.clock = clock;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(BASE, this::show);
    routes.get(BASE + ".json", context -> Answers.send(context, json()));
    routes.delete(BASE, this::forget);
    routes.post(BASE, this::take);
    routes.post(BASE + "/<path>", this::take);
  }

  private synchronized void take(Context context) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(context.headerMap());
    String id = headers.getOrDefault(ID, "");
    boolean again =
        newest.stream().anyMatch(one -> one.id().equals(id) && one.path().equals(context.path()));
    newest.addFirst(
        new Arrival(clock.instant(), context.path(), again, told(headers), context.body()));
    if (newest.size() > KEPT) {
      newest.removeLast();
    }
    context.status(204);
  }

  /** Those that say something of the message. */
  private static Map<String, String> told(Map<String, String> headers) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String name :
        List.of(ID, "Content-Type", "webhook-id", "webhook-timestamp", "webhook-signature")) {
      if (headers.containsKey(name)) {
        told.put(name, headers.get(name));
      }
    }
    return told;
  }

  private synchronized void forget(Context context) {
    newest.clear();
    context.status(204);
  }

  private synchronized ObjectNode json() {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode arrived = page.putArray("arrived");
    for (Arrival one : newest) {
      ObjectNode each = arrived.addObject();
      each.put("at", one.at().toString()).put("path", one.path()).put("again", one.again());
      ObjectNode headers = each.putObject("headers");
      one.headers().forEach(headers::put);
      each.put("body", one.body());
    }
    return page;
  }

  private synchronized void show(Context context) {
    StringBuilder articles = new StringBuilder(newest.isEmpty() ? "<p>Nothing yet.</p>" : "");
    for (Arrival one : newest) {
      StringBuilder lines = new StringBuilder();
      one.headers().forEach((name, value) -> lines.append(name + ": " + value + "\n"));
      articles.append(
          "<article><h2>%s%s</h2><p>%s</p><pre>%s</pre></article>"
              .formatted(
                  escaped(one.path()),
                  one.again() ? ", again" : "",
                  one.at(),
                  escaped(lines + "\n" + one.body())));
    }
    context
        .contentType("text/html; charset=utf-8")
        .result(PAGE.formatted(articles).getBytes(UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
