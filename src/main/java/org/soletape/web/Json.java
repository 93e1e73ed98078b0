package org.soletape.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.soletape.money.Money;

/** An object of JSON, written field by field. What is missing is null, never left out or zero. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** The bytes of an object, in UTF-8. */
  public static byte[] bytes(Consumer<Json> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      fields.accept(new Json(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Answers with an object. */
  public static void answer(Context context, Consumer<Json> fields) {
    context.contentType("application/json").result(bytes(fields));
  }

  /**
   * Writes one value: a number or a truth as such, an amount of money in major units, and as text
   * whatever else prints as one, such as an id, an instant, a day.
   *
   * @param value or an optional one, which is null when it is empty
   */
  public Json field(String name, Object value) {
    // Thousands of times for a list: without an object for each, as a captured lambda is one.
    try {
      out.writeFieldName(name);
      write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A share in percent, kept in hundredths of a percent. */
  public Json percent(String name, OptionalLong basisPoints) {
    return field(
        name,
        basisPoints.isPresent() ? BigDecimal.valueOf(basisPoints.getAsLong(), 2) : basisPoints);
  }

  /** An object, whose fields are written by the one handed over. */
  public Json object(String name, Consumer<Json> fields) {
    begin(name);
    fields.accept(this);
    return end();
  }

  /** An object about something that may be missing: null then. */
  public <T> Json object(String name, Optional<T> about, BiConsumer<T, Json> fields) {
    if (about.isEmpty()) {
      return field(name, about);
    }
    begin(name);
    fields.accept(about.get(), this);
    return end();
  }

  /** An object for each. */
  public <T> Json objects(String name, Iterable<T> each, BiConsumer<T, Json> fields) {
    write(() -> out.writeArrayFieldStart(name));
    for (T one : each) {
      write(out::writeStartObject);
      fields.accept(one, this);
      end();
    }
    return write(out::writeEndArray);
  }

  /** A text for each. */
  public Json texts(String name, Iterable<String> each) {
    write(() -> out.writeArrayFieldStart(name));
    each.forEach(text -> write(() -> out.writeString(text)));
    return write(out::writeEndArray);
  }

  private void begin(String name) {
    try {
      out.writeObjectFieldStart(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Json end() {
    try {
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What most values are comes first: a switch over types looks for the case of each anew. */
  private void write(Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Optional<?> known) {
      write(known.orElse(null));
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Money amount) {
      out.writeNumber(amount.major());
    } else {
      writeOther(value);
    }
  }

  private void writeOther(Object value) throws IOException {
    switch (value) {
      case OptionalInt known -> write(known.isPresent() ? known.getAsInt() : null);
      case OptionalLong known -> write(known.isPresent() ? known.getAsLong() : null);
      case BigDecimal number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Boolean truth -> out.writeBoolean(truth);
      default -> out.writeString(value.toString());
    }
  }

  private Json write(Part part) {
    try {
      part.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Part {
    void write() throws IOException;
  }
}
