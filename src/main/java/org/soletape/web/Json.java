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
      new Json(generator).braced(fields);
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
    return write(
        () -> {
          out.writeFieldName(name);
          write(value);
        });
  }

  /** A share in percent, kept in hundredths of a percent. */
  public Json percent(String name, OptionalLong basisPoints) {
    return field(
        name, basisPoints.stream().mapToObj(share -> BigDecimal.valueOf(share, 2)).findFirst());
  }

  /** An object, whose fields are written by the one handed over. */
  public Json object(String name, Consumer<Json> fields) {
    return write(() -> out.writeFieldName(name)).braced(fields);
  }

  /** An object about something that may be missing: null then. */
  public <T> Json object(String name, Optional<T> about, BiConsumer<T, Json> fields) {
    return about
        .map(known -> object(name, json -> fields.accept(known, json)))
        .orElseGet(() -> field(name, about));
  }

  /** An object for each. */
  public <T> Json objects(String name, Iterable<T> each, BiConsumer<T, Json> fields) {
    write(() -> out.writeArrayFieldStart(name));
    each.forEach(one -> braced(json -> fields.accept(one, json)));
    return write(out::writeEndArray);
  }

  /** A text for each. */
  public Json texts(String name, Iterable<String> each) {
    write(() -> out.writeArrayFieldStart(name));
    each.forEach(text -> write(() -> out.writeString(text)));
    return write(out::writeEndArray);
  }

  private Json braced(Consumer<Json> fields) {
    write(out::writeStartObject);
    fields.accept(this);
    return write(out::writeEndObject);
  }

  private void write(Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case Optional<?> known -> write(known.orElse(null));
      case OptionalInt known -> write(known.isPresent() ? known.getAsInt() : null);
      case OptionalLong known -> write(known.isPresent() ? known.getAsLong() : null);
      case Money amount -> out.writeNumber(amount.major());
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
