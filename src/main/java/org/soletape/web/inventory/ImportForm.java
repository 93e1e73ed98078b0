package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.portfolio.file.MappingChoices;
import org.soletape.portfolio.file.Meaning;
import org.soletape.portfolio.file.SaleChoices;

/**
 * What a step of an import sends: the file, and what was said of its columns and its sales.
 *
 * @param content the file in Base64, as it is sent again with the next step
 * @param isMapped whether somebody has looked at the columns
 */
record ImportForm(
    String step,
    String fileName,
    String content,
    boolean isMapped,
    MappingChoices choices,
    SaleChoices sales) {
  static final String DATES = "dates";
  static final String DECIMALS = "decimals";
  static final String DAY_FIRST = "day-first";
  static final String COMMA = "comma";
  static final String MAPPED = "mapped";
  private static final String COLUMN = "column-";
  private static final String NAMELESS = "file.csv";

  /** More columns than any file may have. */
  private static final int MOST = 200;

  /** The form of a request; empty when there is no file in it. */
  static Optional<ImportForm> read(Context context) {
    return content(context)
        .map(
            content ->
                new ImportForm(
                    Optional.ofNullable(context.formParam("step")).orElse("check"),
                    fileName(context),
                    content,
                    "yes".equals(context.formParam(MAPPED)),
                    choices(context),
                    ImportSales.read(context)));
  }

  /** The name of the field of a column, from 0. */
  static String field(int place) {
    return COLUMN + place;
  }

  private static MappingChoices choices(Context context) {
    Map<Integer, Meaning> columns = new HashMap<>();
    for (int place = 0; place < MOST; place++) {
      int at = place;
      Optional.ofNullable(context.formParam(field(place)))
          .flatMap(Meaning::of)
          .ifPresent(meaning -> columns.put(at, meaning));
    }
    return new MappingChoices(
        Map.of(),
        columns,
        isFirst(context, DATES, DAY_FIRST).map(isDay -> new DateText(isDay, !isDay)),
        isFirst(context, DECIMALS, COMMA).map(isComma -> new DecimalSign(isComma, !isComma)),
        false);
  }

  private static Optional<Boolean> isFirst(Context context, String question, String first) {
    return Optional.ofNullable(context.formParam(question))
        .filter(answer -> !answer.isEmpty())
        .map(first::equals);
  }

  /** The choices as fields, to be sent again with the next step. */
  List<Map.Entry<String, String>> fields() {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    if (isMapped) {
      fields.add(Map.entry(MAPPED, "yes"));
      choices
          .byPlace()
          .forEach((place, meaning) -> fields.add(Map.entry(field(place), meaning.word())));
      choices
          .dates()
          .ifPresent(
              order -> fields.add(Map.entry(DATES, order.dayFirst() ? DAY_FIRST : "month-first")));
      choices
          .decimals()
          .ifPresent(sign -> fields.add(Map.entry(DECIMALS, sign.comma() ? COMMA : "dot")));
    }
    return fields;
  }

  /** The file itself. */
  byte[] bytes() {
    return Base64.getDecoder().decode(content);
  }

  /** The file that was chosen, or the one that was checked before. */
  private static Optional<String> content(Context context) {
    UploadedFile chosen = context.uploadedFile("file");
    if (chosen != null && chosen.size() > 0) {
      try (InputStream stream = chosen.content()) {
        byte[] bytes = stream.readNBytes(ImportFile.MOST_BYTES + 1);
        return Optional.of(Base64.getEncoder().encodeToString(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.ofNullable(context.formParam("content"))
        .filter(sent -> !sent.isEmpty() && isEncoded(sent));
  }

  private static boolean isEncoded(String sent) {
    try {
      return Base64.getDecoder().decode(sent).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String fileName(Context context) {
    UploadedFile chosen = context.uploadedFile("file");
    String name =
        chosen != null && chosen.size() > 0 ? chosen.filename() : context.formParam("name");
    return name == null || name.isBlank() ? NAMELESS : name;
  }
}
