package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.web.FormField;
import org.soletape.web.Links;

/**
 * The list somebody came from. Links and forms of its pairs carry it, so that whatever is done
 * leads back to the same part of it. What is sent is read as a list is and put together anew, so it
 * leads nowhere else.
 */
public record ListPlace(InventoryQuery query) {
  /** The field of a form, and the parameter of an address, that carry it. */
  public static final String FIELD = "list";

  /** The place that a form or an address carries; the list as it is first seen when none does. */
  static ListPlace of(String sent) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : sent.split("&", -1)) {
      String[] named = part.split("=", 2);
      parameters.put(named[0], named.length == 1 ? "" : decoded(named[1]));
    }
    return new ListPlace(InventoryQuery.read(parameters::get));
  }

  static ListPlace ofForm(Context context) {
    return of(FormField.typed(context, FIELD));
  }

  static ListPlace ofAddress(Context context) {
    return of(Optional.ofNullable(context.queryParam(FIELD)).orElse(""));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** As a field carries it; empty for the list as it is first seen. */
  public String sent() {
    int parameters = query.address().indexOf('?');
    return parameters < 0 ? "" : query.address().substring(parameters + 1);
  }

  /** An address of a pair's page that carries it. */
  String with(String address) {
    return sent().isEmpty()
        ? address
        : address + (address.contains("?") ? "&" : "?") + FIELD + "=" + Links.encoded(sent());
  }

  public String address() {
    return query.address();
  }

  /** The row of a pair in it. */
  public String row(String id) {
    return address() + "#" + anchor(id);
  }

  /** The list once something was done to so many pairs. */
  String after(String done, int pairs) {
    return after(done) + "&pairs=" + pairs;
  }

  /** The row of a pair once something was done to it. */
  String after(String done, String id) {
    return after(done) + "#" + anchor(id);
  }

  /** The list once something was done to a pair. */
  String after(String done) {
    return address() + (address().contains("?") ? "&" : "?") + "done=" + done;
  }

  private static String anchor(String id) {
    return "pair-" + Links.encoded(id).replace("+", "%20");
  }
}
