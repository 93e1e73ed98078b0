package org.soletape.spread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement as PostgreSQL has understood it: names resolved, views replaced by what they select.
 * Read from the text the server prints of it.
 */
final class StatementTree {
  private final String text;
  private int at;

  private StatementTree(String text) {
    this.text = text;
  }

  /** A node of the tree with its fields, each a list of nodes, lists and words. */
  record Node(String type, Map<String, List<Object>> fields) {
    /** A field that is one word. */
    String word(String field) {
      return fields.get(field).getFirst().toString();
    }

    int number(String field) {
      return Integer.parseInt(word(field));
    }

    /** The node a field is; empty where it is none. */
    Optional<Node> node(String field) {
      return fields.getOrDefault(field, List.of()).stream()
          .filter(Node.class::isInstance)
          .map(Node.class::cast)
          .findFirst();
    }

    /** The nodes of a field that is a list. */
    List<Node> nodes(String field) {
      return fields.getOrDefault(field, List.of()).stream()
          .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
          .filter(Node.class::isInstance)
          .map(Node.class::cast)
          .toList();
    }

    /** The words of a field that is a list, without quotes. */
    List<String> words(String field) {
      return fields.get(field).stream()
          .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
          .map(word -> word.toString().replaceAll("^\"|\"$", ""))
          .toList();
    }

    boolean is(String other) {
      return type.equals(other);
    }

    /** The nodes right below this one. */
    List<Node> children() {
      List<Node> found = new ArrayList<>();
      fields.values().forEach(value -> collect(value, found));
      return found;
    }

    private static void collect(List<?> values, List<Node> found) {
      for (Object value : values) {
        if (value instanceof Node node) {
          found.add(node);
        } else if (value instanceof List<?> list) {
          collect(list, found);
        }
      }
    }
  }

  /** The statements of a printed list. */
  static List<Node> read(String text) {
    List<Node> statements = new ArrayList<>();
    Node.collect(List.of(new StatementTree(text).value()), statements);
    return statements;
  }

  private Object value() {
    skipBlanks();
    return switch (text.charAt(at)) {
      case '{' -> node();
      case '(' -> list();
      default -> word();
    };
  }

  private Node node() {
    at++;
    String type = word();
    Map<String, List<Object>> fields = new LinkedHashMap<>();
    for (skipBlanks(); text.charAt(at) != '}'; skipBlanks()) {
      String field = word().substring(1);
      List<Object> values = fields.computeIfAbsent(field, name -> new ArrayList<>());
      for (skipBlanks(); text.charAt(at) != ':' && text.charAt(at) != '}'; skipBlanks()) {
        values.add(value());
      }
    }
    at++;
    return new Node(type, fields);
  }

  private List<Object> list() {
    at++;
    List<Object> values = new ArrayList<>();
    for (skipBlanks(); text.charAt(at) != ')'; skipBlanks()) {
      values.add(value());
    }
    at++;
    return values;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && " \n\t(){}".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      word.append(text.charAt(at++));
    }
    return word.toString();
  }

  private void skipBlanks() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
