package org.soletape.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a long list: which page, and how many entries a page has.
 *
 * @param number from 1
 */
public record PageOf(int number, int size) {
  static final int LARGEST = 500;
  private static final int LAST = 100_000;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  /**
   * Reads {@code page} and {@code page_size}.
   *
   * @throws BadRequestResponse when one of them is no such number
   */
  public static PageOf read(Context context) {
    return new PageOf(
        number(context, "page", LAST).orElse(1),
        number(context, "page_size", LARGEST).orElse(LARGEST));
  }

  private static Optional<Integer> number(Context context, String name, int most) {
    Optional<String> text = Optional.ofNullable(context.queryParam(name));
    Optional<Integer> number =
        text.filter(digits -> WHOLE.matcher(digits).matches()).map(Integer::valueOf);
    if (text.isPresent() && number.filter(n -> n >= 1 && n <= most).isEmpty()) {
      throw new BadRequestResponse(
          "The %s must be a whole number from 1 to %d.".formatted(name, most));
    }
    return number;
  }

  /** The place of the page's first entry among all, from 0. */
  public int first() {
    return (number - 1) * size;
  }

  /**
   * The {@code Link} header of RFC 8288.
   *
   * @param address of the list, with {@code ?} or {@code &} at its end
   * @param total how many entries all pages have
   */
  public String links(String address, int total) {
    int last = Math.max(1, (total + size - 1) / size);
    List<String> links = new ArrayList<>();
    links.add(link(address, 1, "first"));
    if (number > 1) {
      links.add(link(address, Math.min(number - 1, last), "prev"));
    }
    if (number < last) {
      links.add(link(address, number + 1, "next"));
    }
    links.add(link(address, last, "last"));
    return String.join(", ", links);
  }

  private String link(String address, int page, String relation) {
    String sized = size == LARGEST ? "" : "&page_size=" + size;
    return "<%spage=%d%s>; rel=\"%s\"".formatted(address, page, sized, relation);
  }
}
