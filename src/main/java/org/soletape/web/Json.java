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
    write(JsonGenerator::writeFieldName, name);
    return write(Json::value, value);
  }

  /** A share in percent, kept in hundredths of a percent. */
  public Json percent(String name, OptionalLong basisPoints) {
    return field(
        name,
        basisPoints.isPresent() ? BigDecimal.valueOf(basisPoints.getAsLong(), 2) : basisPoints);
  }

  /** An object, whose fields are written by the one handed over. */
  public Json object(String name, Consumer<Json> fields) {
    write(JsonGenerator::writeObjectFieldStart, name);
    fields.accept(this);
    return write(JsonGenerator::writeEndObject);
  }

  /** An object about something that may be missing: null then. */
  public <T> Json object(String name, Optional<T> about, BiConsumer<T, Json> fields) {
    if (about.isEmpty()) {
      return field(name, about);
    }
    write(JsonGenerator::writeObjectFieldStart, name);
    fields.accept(about.get(), this);
    return write(JsonGenerator::writeEndObject);
  }

  /** An object for each. */
  public <T> Json objects(String name, Iterable<T> each, BiConsumer<T, Json> fields) {
    write(JsonGenerator::writeArrayFieldStart, name);
    for (T one : each) {
      write(JsonGenerator::writeStartObject);
      fields.accept(one, this);
      write(JsonGenerator::writeEndObject);
    }
    return write(JsonGenerator::writeEndArray);
  }

  /** A text for each. */
  public Json texts(String name, Iterable<String> each) {
    write(JsonGenerator::writeArrayFieldStart, name);
    for (String text : each) {
      write(JsonGenerator::writeString, text);
    }
    return write(JsonGenerator::writeEndArray);
  }

  /** What most values are comes first: a switch over types looks for the case of each anew. */
  private static void value(JsonGenerator out, Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Optional<?> known) {
      value(out, known.orElse(null));
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Money amount) {
      out.writeNumber(amount.major());
    } else {
      otherValue(out, value);
    }
  }

  private static void otherValue(JsonGenerator out, Object value) throws IOException {
    switch (value) {
      case OptionalInt known -> value(out, known.isPresent() ? known.getAsInt() : null);
      case OptionalLong known -> value(out, known.isPresent() ? known.getAsLong() : null);
      case BigDecimal number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Boolean truth -> out.writeBoolean(truth);
      default -> out.writeString(value.toString());
    }
  }

  private Json write(Mark mark) {
    return write((to, made) -> made.write(to), mark);
  }

  /** The part captures nothing: an object for each of a list's fields would cost too much. */
  private <T> Json write(Part<T> part, T told) {
    try {
      part.write(out, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Mark {
    void write(JsonGenerator out) throws IOException;
  }

  @FunctionalInterface
  private interface Part<T> {
    void write(JsonGenerator out, T told) throws IOException;
  }
}
