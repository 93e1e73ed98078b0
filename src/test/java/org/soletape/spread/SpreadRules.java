package org.soletape.spread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.soletape.spread.SpreadTables.Function;
import org.soletape.spread.SpreadTables.Home;
import org.soletape.spread.StatementTree.Node;

/**
 * What a statement must keep to, so that a cluster can run it. A part of it is what is planned in
 * one piece: the statement without its materialised queries, and each of those.
 */
final class SpreadRules {
  private static final int SELECT = 1;
  private static final int INSERT = 3;
  private static final String TABLE = "0";
  private static final String MATERIALIZED = "1";

  private final SpreadTables tables;
  private final List<String> broken = new ArrayList<>();

  private SpreadRules(SpreadTables tables) {
    this.tables = tables;
  }

  /** The rules that a statement breaks, in words. */
  static List<String> brokenBy(Node statement, SpreadTables tables) {
    SpreadRules rules = new SpreadRules(tables);
    if (statement.node("jointree").isEmpty()) {
      // "create", "lock" and their like.
      return List.of();
    }
    rules.part(statement, rules.isLoose(statement, true));
    return rules.broken.stream().distinct().toList();
  }

  private void part(Node query, boolean isCutUp) {
    List<Node> inPart = walk(query, node -> !isApart(node)).toList();
    Set<Home> homes = homes(inPart);
    boolean isSpread = homes.contains(Home.DISTRIBUTED) || homes.contains(Home.REFERENCE);
    if (query.number("commandType") != SELECT) {
      writes(query, inPart, homes);
    } else if (homes.contains(Home.LOCAL) && homes.contains(Home.DISTRIBUTED)) {
      broken.add("joins a distributed table with a local one");
    }
    if (isSpread && !homes.contains(Home.LOCAL)) {
      // What is not cut up is sent to some node as a whole.
      calls(isCutUp ? inPart : walk(query, node -> true).toList());
    }
    inPart.stream().filter(node -> node.is("QUERY")).forEach(this::level);
    inPart.stream()
        .filter(node -> node.is("COMMONTABLEEXPR"))
        .filter(cte -> isLoose(cte.node("ctequery").orElseThrow(), false))
        .forEach(cte -> broken.add("does not materialise " + cte.word("ctename")));
    inPart.stream()
        .flatMap(node -> node.children().stream())
        .filter(this::isApart)
        .forEach(cte -> part(cte.node("ctequery").orElseThrow(), isCutUp));
  }

  /** A query that is run by itself, and its rows are handed on. */
  private boolean isApart(Node node) {
    return node.is("COMMONTABLEEXPR")
        && (node.word("ctematerialized").equals(MATERIALIZED)
            || node.node("ctequery").orElseThrow().number("commandType") != SELECT);
  }

  private void writes(Node query, List<Node> inPart, Set<Home> homes) {
    List<Node> range = query.nodes("rtable");
    Optional<Home> target = home(range.get(query.number("resultRelation") - 1));
    boolean isInsert = query.number("commandType") == INSERT;
    boolean isOfRows = isInsert && query.node("jointree").orElseThrow().nodes("fromlist").isEmpty();
    boolean isSpread = target.filter(home -> home != Home.LOCAL).isPresent();
    if (isSpread && !isOfRows) {
      inPart.stream()
          .filter(node -> node.is("FUNCEXPR"))
          .map(node -> tables.function(node.number("funcid")))
          .filter(Function::isVolatile)
          .forEach(called -> broken.add("writes by the volatile function " + called.name()));
    }
    boolean looksElsewhere =
        homes.contains(Home.LOCAL) || !target.equals(Optional.of(Home.DISTRIBUTED));
    if (!isInsert && homes.size() > 1 && looksElsewhere) {
      broken.add("changes a table by looking into others: " + homes);
    }
  }

  private void calls(List<Node> nodes) {
    nodes.stream()
        .filter(node -> node.is("FUNCEXPR"))
        .map(node -> tables.function(node.number("funcid")))
        .filter(called -> !tables.isEverywhere(called))
        .forEach(
            called -> broken.add("calls " + called.name() + ", which other nodes do not have"));
  }

  /** One query without those it contains. */
  private void level(Node query) {
    QueryLevel level = level(query, false);
    boolean isUnion = query.node("setOperations").isPresent();
    if (level.loose().size() > 1 && !isUnion && !level.isOneProduct()) {
      broken.add("joins distributed tables on something else than product_id: " + level.loose());
    }
    if (level.hasOuterJoinOntoLoose()) {
      broken.add("joins a distributed table to the outside of what is not: " + level.loose());
    }
    Stream<Node> lateral =
        query.nodes("rtable").stream()
            .filter(range -> range.word("lateral").equals("true"))
            .flatMap(range -> range.node("subquery").stream());
    Stream.concat(lateral, questions(query))
        .filter(inner -> isLoose(inner, false) && looksOut(inner, 1))
        .forEach(inner -> broken.add("asks a distributed table again for every row"));
  }

  /** Queries in expressions, as "exists". */
  private Stream<Node> questions(Node query) {
    return query.children().stream()
        .filter(child -> !child.is("RANGETBLENTRY") && !child.is("COMMONTABLEEXPR"))
        .flatMap(child -> walk(child, node -> !node.is("QUERY")))
        .filter(node -> node.is("SUBLINK"))
        .flatMap(node -> node.node("subselect").stream());
  }

  private static boolean looksOut(Node node, int depth) {
    if (node.is("VAR") && node.number("varlevelsup") >= depth) {
      return true;
    }
    return node.children().stream()
        .anyMatch(child -> looksOut(child, child.is("QUERY") ? depth + 1 : depth));
  }

  /** Whether rows of any product are asked for, if need be in the queries that are run apart. */
  private boolean isLoose(Node query, boolean withThoseApart) {
    return level(query, withThoseApart).isLoose()
        || questions(query).anyMatch(inner -> isLoose(inner, withThoseApart))
        || query.nodes("cteList").stream()
            .filter(cte -> withThoseApart || !isApart(cte))
            .anyMatch(cte -> isLoose(cte.node("ctequery").orElseThrow(), withThoseApart));
  }

  private QueryLevel level(Node query, boolean withThoseApart) {
    return new QueryLevel(
        query,
        range ->
            isDistributed(range)
                || range
                    .node("subquery")
                    .filter(inner -> isLoose(inner, withThoseApart))
                    .isPresent());
  }

  private boolean isDistributed(Node range) {
    return home(range).equals(Optional.of(Home.DISTRIBUTED));
  }

  private Optional<Home> home(Node range) {
    return range.word("rtekind").equals(TABLE)
        ? tables.home(range.number("relid"))
        : Optional.empty();
  }

  private Set<Home> homes(List<Node> nodes) {
    Set<Home> homes = new HashSet<>();
    nodes.stream()
        .filter(node -> node.is("RANGETBLENTRY"))
        .flatMap(node -> home(node).stream())
        .forEach(homes::add);
    return homes;
  }

  /** A node and what is below it, as far as it is entered. */
  private static Stream<Node> walk(Node node, Predicate<Node> entered) {
    return Stream.concat(
        Stream.of(node),
        node.children().stream().filter(entered).flatMap(child -> walk(child, entered)));
  }
}
