package org.soletape.spread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soletape.spread.StatementTree.Node;

/** A query by itself: what it reads from, and what its conditions say about {@code product_id}. */
final class QueryLevel {
  private static final String PRODUCT = "product_id";

  private final Node query;
  private final List<Node> range;
  private final Set<Integer> bound = new HashSet<>();
  private final List<Set<Integer>> joined = new ArrayList<>();
  private final Set<Integer> loose;

  /**
   * Looks at a query.
   *
   * @param ofManyProducts whether something it reads from has rows of more than one product, before
   *     its own conditions
   */
  QueryLevel(Node query, Predicate<Node> ofManyProducts) {
    this.query = query;
    this.range = query.nodes("rtable");
    conditions(query.node("jointree").orElseThrow()).forEach(this::condition);
    joined.stream().filter(one -> !Collections.disjoint(one, bound)).forEach(bound::addAll);
    this.loose =
        IntStream.rangeClosed(1, range.size())
            .filter(place -> ofManyProducts.test(range.get(place - 1)))
            .filter(place -> !bound.contains(place) && !isInsertedInto(place))
            .boxed()
            .collect(Collectors.toSet());
  }

  /** Whether it asks for rows of more than one product of a distributed table. */
  boolean isLoose() {
    return !loose.isEmpty();
  }

  /** What it asks in this way, by name. */
  List<String> loose() {
    return loose.stream().sorted().map(this::name).toList();
  }

  /** Whether all of that is joined on the product. */
  boolean isOneProduct() {
    return joined.stream().anyMatch(one -> one.containsAll(loose));
  }

  /**
   * Whether an outer join keeps rows of what is not distributed and looks for partners in what is.
   */
  boolean hasOuterJoinOntoLoose() {
    return joins(query.node("jointree").orElseThrow())
        .anyMatch(
            join ->
                switch (join.word("jointype")) {
                  case "0" -> false;
                  case "1" -> isOnto(join, "larg", "rarg");
                  case "3" -> isOnto(join, "rarg", "larg");
                  default -> isOnto(join, "rarg", "larg") || isOnto(join, "larg", "rarg");
                });
  }

  private boolean isOnto(Node join, String kept, String partner) {
    return Collections.disjoint(loose, places(join.node(kept).orElseThrow()))
        && !Collections.disjoint(loose, places(join.node(partner).orElseThrow()));
  }

  private static Stream<Node> joins(Node node) {
    Stream<Node> below =
        node.children().stream().filter(QueryLevel::isOfJoins).flatMap(QueryLevel::joins);
    return node.is("JOINEXPR") ? Stream.concat(Stream.of(node), below) : below;
  }

  private static Set<Integer> places(Node node) {
    return node.is("RANGETBLREF")
        ? Set.of(node.number("rtindex"))
        : node.children().stream()
            .filter(QueryLevel::isOfJoins)
            .flatMap(child -> places(child).stream())
            .collect(Collectors.toSet());
  }

  private static boolean isOfJoins(Node node) {
    return node.is("JOINEXPR") || node.is("RANGETBLREF") || node.is("FROMEXPR");
  }

  private String name(int place) {
    return range.get(place - 1).node("eref").orElseThrow().word("aliasname");
  }

  private Stream<Node> conditions(Node node) {
    if (node.is("OPEXPR")) {
      return Stream.of(node);
    }
    // An "or" promises nothing.
    boolean isEntered =
        !node.is("QUERY")
            && !node.is("SUBLINK")
            && !(node.is("BOOLEXPR") && !node.word("boolop").equals("and"));
    return isEntered ? node.children().stream().flatMap(this::conditions) : Stream.empty();
  }

  private void condition(Node operator) {
    List<Node> sides = operator.nodes("args");
    if (sides.size() != 2) {
      return;
    }
    Set<Integer> products =
        sides.stream()
            .filter(this::isProduct)
            .map(side -> side.number("varno"))
            .collect(Collectors.toSet());
    boolean isFixed = sides.stream().anyMatch(side -> side.is("PARAM") || side.is("CONST"));
    if (products.size() == 2) {
      join(products);
    } else if (products.size() == 1 && isFixed) {
      bound.addAll(products);
    }
  }

  private void join(Set<Integer> products) {
    Set<Integer> all = new HashSet<>(products);
    joined.stream().filter(other -> !Collections.disjoint(other, products)).forEach(all::addAll);
    joined.removeIf(other -> !Collections.disjoint(other, products));
    joined.add(all);
  }

  private boolean isProduct(Node side) {
    return side.is("VAR")
        && side.number("varlevelsup") == 0
        && side.number("varattno") > 0
        && columns(side.number("varno")).get(side.number("varattno") - 1).equals(PRODUCT);
  }

  private List<String> columns(int place) {
    return range.get(place - 1).node("eref").orElseThrow().words("colnames");
  }

  private boolean isInsertedInto(int place) {
    return query.number("commandType") == 3 && query.number("resultRelation") == place;
  }
}
