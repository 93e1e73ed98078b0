package org.soletape.web;

import java.util.Map;
import java.util.Optional;

/**
 * A form as it is shown again: what was typed, and what is wrong with it.
 *
 * @param values by the name of the field
 * @param problems one sentence for each field that cannot be used, and one for all at {@link
 *     #WHOLE}
 */
public record Form(Map<String, String> values, Map<String, String> problems) {
  /** In the place of a field's name, for what is wrong with the form as a whole. */
  public static final String WHOLE = "";

  public Form {
    values = Map.copyOf(values);
    problems = Map.copyOf(problems);
  }

  /** What the field holds; empty when nothing. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with the field; empty when nothing is. */
  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }

  /** Whether the field holds this choice. */
  public boolean has(String field, String choice) {
    return choice.equals(value(field));
  }
}
