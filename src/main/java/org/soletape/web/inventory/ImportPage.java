package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.file.ImportBatches;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.portfolio.file.ImportReport;
import org.soletape.portfolio.file.Importing;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.portfolio.file.InventoryExport;
import org.soletape.web.StreamedText;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/**
 * An inventory as a file: brought in after a look at what it would do, taken back, and taken out.
 * Between the look and the import the file travels with the form, so nothing of it is kept.
 */
public record ImportPage(
    Visitors visitors,
    Importing importing,
    ImportBatches batches,
    InventoryExport export,
    InventoryTurns turns,
    FeeSettingsStore settings,
    Templates templates) {
  private static final String NAMELESS = "file.csv";

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    draw(
        context, 200, visitor, Notices.of(context::queryParam), Optional.empty(), Optional.empty());
  }

  void read(Context context) {
    Visitor visitor = visitors.requireForm(context);
    Optional<byte[]> content = content(context);
    if (content.isEmpty()) {
      refuse(context, visitor, "Choose a CSV file first.");
      return;
    }
    String name = fileName(context);
    ImportFile read = importing.read(content.get(), settings.of(visitor.userId()).currency());
    ImportFile file = "yes".equals(context.formParam("ignore")) ? read.withoutUnread() : read;
    try {
      answer(context, visitor, name, content.get(), file);
    } catch (InventoryRefusal refusal) {
      refuse(context, visitor, "Nothing was imported: " + refusal.getMessage() + ".");
    }
  }

  private void answer(
      Context context, Visitor visitor, String name, byte[] content, ImportFile file) {
    String step = Optional.ofNullable(context.formParam("step")).orElse("check");
    ImportReport report =
        step.equals("check")
            ? importing.check(visitor.userId(), file)
            : importing.run(visitor.userId(), name, file, whenWrong(step));
    if (report.batch().isPresent()) {
      context.redirect(
          "/inventory/import?done=imported&pairs=" + report.counts().fresh(), HttpStatus.SEE_OTHER);
      return;
    }
    boolean isRefused =
        report.hasProblems() || (!step.equals("check") && report.counts().fresh() > 0);
    ImportView.Look look =
        new ImportView.Look(name, Base64.getEncoder().encodeToString(content), report);
    draw(
        context,
        isRefused ? 422 : 200,
        visitor,
        Optional.empty(),
        Optional.empty(),
        Optional.of(look));
  }

  private static WhenWrong whenWrong(String step) {
    return step.equals("good-rows") ? WhenWrong.GOOD_ROWS : WhenWrong.NOTHING;
  }

  void undo(Context context) {
    Visitor visitor = visitors.requireForm(context);
    int removed =
        batch(context.pathParam("id"))
            .flatMap(id -> batches.undo(visitor.userId(), id))
            .orElseThrow(
                () -> new NotFoundResponse("There is no such import, or it was undone before."));
    context.redirect("/inventory/import?done=undone&pairs=" + removed, HttpStatus.SEE_OTHER);
  }

  void export(Context context) {
    Visitor visitor = visitors.require(context);
    turns.download(visitor.userId(), () -> download(context, visitor.userId()));
  }

  private int download(Context context, UUID owner) {
    InventoryExport.Rows rows = turns.read(() -> export.rows(owner));
    context.header("Content-Disposition", "attachment; filename=\"soletape-inventory.csv\"");
    StreamedText.answer(context, "text/csv; charset=utf-8", text -> export.write(rows, text));
    return rows.ids().size();
  }

  private static Optional<UUID> batch(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The file that was chosen, or the one that was checked before. */
  private static Optional<byte[]> content(Context context) {
    UploadedFile chosen = context.uploadedFile("file");
    if (chosen != null && chosen.size() > 0) {
      try (InputStream stream = chosen.content()) {
        return Optional.of(stream.readNBytes(ImportFile.MOST_BYTES + 1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    try {
      return Optional.ofNullable(context.formParam("content"))
          .filter(sent -> !sent.isEmpty())
          .map(Base64.getDecoder()::decode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String fileName(Context context) {
    UploadedFile chosen = context.uploadedFile("file");
    String name =
        chosen != null && chosen.size() > 0 ? chosen.filename() : context.formParam("name");
    return name == null || name.isBlank() ? NAMELESS : name;
  }

  private void refuse(Context context, Visitor visitor, String trouble) {
    draw(context, 422, visitor, Optional.empty(), Optional.of(trouble), Optional.empty());
  }

  private void draw(
      Context context,
      int status,
      Visitor visitor,
      Optional<String> notice,
      Optional<String> trouble,
      Optional<ImportView.Look> look) {
    ImportView view =
        new ImportView(visitor, notice, trouble, look, batches.recent(visitor.userId()));
    templates.answerPersonal(context, status, "inventory/import.jte", view);
  }
}
