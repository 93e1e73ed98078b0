package org.soletape.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form: a sentence per field, and perhaps one on the whole. */
public final class Problems {
  private static final String WHOLE = "";

  private final Map<String, String> sentences = new LinkedHashMap<>();

  /** Nothing is wrong. */
  public static Problems none() {
    return new Problems();
  }

  /** Something is wrong with the form as a whole. */
  public static Problems with(String sentence) {
    return none().add(WHOLE, sentence);
  }

  Problems add(String field, String sentence) {
    sentences.putIfAbsent(field, sentence);
    return this;
  }

  Problems add(String field, Optional<String> sentence) {
    sentence.ifPresent(text -> add(field, text));
    return this;
  }

  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** The sentence on a field, if any. */
  public Optional<String> of(String field) {
    return Optional.ofNullable(sentences.get(field));
  }

  /** The sentence on the whole form, if any. */
  public Optional<String> whole() {
    return of(WHOLE);
  }
}
