package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page with what its fields hold, filled in and sent as a browser does. */
final class PageForm {
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final String BOUNDARY = "soletape-form";

  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * Reads the first form that is sent there.
   *
   * @throws IllegalStateException when the page has none
   */
  static PageForm of(String page, String action) {
    int start = page.indexOf("action=\"" + action + "\"");
    if (start < 0) {
      throw new IllegalStateException("no form for " + action + " in " + page);
    }
    PageForm form = new PageForm();
    Matcher inputs = INPUT.matcher(page.substring(start, page.indexOf("</form>", start)));
    while (inputs.find()) {
      String input = inputs.group();
      if (!input.contains("type=\"checkbox\"") && !input.contains("type=\"file\"")) {
        attribute(NAME, input)
            .ifPresent(name -> form.fields.put(name, attribute(VALUE, input).orElse("")));
      }
    }
    return form;
  }

  /** Fills in a field, or names the button that is pressed. */
  PageForm with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  /** Fills in the fields so named that are empty. */
  PageForm withWhereEmpty(String prefix, String value) {
    fields.replaceAll((name, known) -> name.startsWith(prefix) && known.isEmpty() ? value : known);
    return this;
  }

  Asked.Form encoded() {
    return new Asked.Form(
        "application/x-www-form-urlencoded",
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** In parts, as a form with a file is sent. */
  Asked.Form inParts() {
    StringBuilder parts = new StringBuilder();
    fields.forEach((name, value) -> parts.append(part("\"" + name + "\"", value)));
    return inParts(parts);
  }

  /** The same with a chosen file. */
  Asked.Form withFile(String name, String content) {
    StringBuilder parts = new StringBuilder();
    fields.forEach((field, value) -> parts.append(part("\"" + field + "\"", value)));
    parts.append(part("\"file\"; filename=\"" + name + "\"", content));
    return inParts(parts);
  }

  private static Asked.Form inParts(StringBuilder parts) {
    return new Asked.Form(
        "multipart/form-data; boundary=" + BOUNDARY, parts + "--" + BOUNDARY + "--\r\n");
  }

  private static String part(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, content);
  }

  private static Optional<String> attribute(Pattern pattern, String input) {
    Matcher matcher = pattern.matcher(input);
    return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
