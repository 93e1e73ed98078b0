package org.soletape.portfolio.file;

import java.util.List;
import java.util.Optional;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.InventoryColumn;

/**
 * A column of a file that holds anything, and what it was taken for.
 *
 * @param place from 0
 * @param title as the file has it; may be blank
 * @param mark what every number of it has beside it: the scale of its sizes, the currency of its
 *     amounts
 * @param samples the first cells that say different things
 */
public record MappedColumn(
    int place,
    String title,
    Meaning meaning,
    Basis basis,
    Optional<String> mark,
    List<String> samples) {
  static final int SAMPLES = 3;

  /** Why a column was taken for what it was. */
  public enum Basis {
    /** Its owner says so, now or with an earlier file of this kind. */
    STATED("as you said"),
    /** It is called so. */
    NAMED("by its name"),
    /** Its cells look so. */
    LOOKS("by what its cells look like"),
    /** Nothing tells. */
    NONE("not known");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /** In a few words: "by its name". */
    public String words() {
      return words;
    }
  }

  /** Whether nobody needs to look at it before it is read. */
  public boolean isCertain() {
    return basis == Basis.STATED || basis == Basis.NAMED;
  }

  /** What it is called, in quotation marks, or which it is. */
  public String name() {
    return title.isBlank()
        ? "number %d, without a title".formatted(place + 1)
        : "'" + FileProblem.printable(title) + "'";
  }

  /** What its cells are kept under. */
  String key() {
    return title.isBlank() ? placed() : title;
  }

  /** The same, where another column has this title. */
  String placed() {
    return (title + " (column %d)".formatted(place + 1)).strip();
  }

  MappedColumn as(Meaning meant, Basis why) {
    return new MappedColumn(place, title, meant, why, mark, samples);
  }

  /** A cell with what belongs to every number of its column. */
  String cell(String typed) {
    if (mark.isEmpty() || !typed.strip().matches("[0-9].*") || typed.matches(".*\\p{L}.*")) {
      return typed;
    }
    boolean isSize = meaning.equals(Meaning.of(InventoryColumn.SIZE));
    return isSize ? mark.get() + " " + typed.strip() : typed.strip() + " " + mark.get();
  }
}
