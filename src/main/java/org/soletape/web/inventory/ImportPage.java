package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
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
import org.soletape.portfolio.file.Mapping;
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
  void show(Context context) {
    Visitor visitor = visitors.require(context);
    draw(
        context, 200, visitor, Notices.of(context::queryParam), Optional.empty(), Optional.empty());
  }

  void read(Context context) {
    Visitor visitor = visitors.requireForm(context);
    Optional<ImportForm> form = ImportForm.read(context);
    if (form.isEmpty()) {
      refuse(context, visitor, "Choose a CSV or XLSX file first.");
      return;
    }
    turns.file(visitor.userId(), () -> read(context, visitor, form.get()));
  }

  private void read(Context context, Visitor visitor, ImportForm form) {
    ImportFile file =
        importing.read(
            visitor.userId(),
            form.bytes(),
            settings.of(visitor.userId()).currency(),
            form.choices());
    try {
      if (!askForColumns(context, visitor, form, file)) {
        answer(context, visitor, form, file);
      }
    } catch (InventoryRefusal refusal) {
      refuse(context, visitor, "Nothing was imported: " + refusal.getMessage() + ".");
    }
  }

  /** Shows what the columns were taken for, where somebody has to look at them or wants to. */
  private boolean askForColumns(
      Context context, Visitor visitor, ImportForm form, ImportFile file) {
    Optional<Mapping> mapping = file.mapping();
    boolean isOpen = mapping.filter(Mapping::isOpen).isPresent();
    boolean isUnseen = !form.isMapped() && mapping.filter(Mapping::isUncertain).isPresent();
    if (mapping.isEmpty() || !(isOpen || isUnseen || form.step().equals("columns"))) {
      return false;
    }
    ImportColumnsView view =
        new ImportColumnsView(
            visitor,
            form.fileName(),
            form.content(),
            mapping.get(),
            form.sales().isSales(),
            form.isMapped());
    int status = isOpen && form.isMapped() ? 422 : 200;
    templates.answerPersonal(context, status, "inventory/columns.jte", view);
    return true;
  }

  private void answer(Context context, Visitor visitor, ImportForm form, ImportFile file) {
    String step = form.step();
    ImportReport report =
        step.equals("check")
            ? importing.check(visitor.userId(), file, form.sales())
            : importing.run(
                visitor.userId(), form.fileName(), file, whenWrong(step), form.sales(), done -> {});
    if (report.batch().isPresent()) {
      context.redirect(
          "/inventory/import?done=imported&pairs=" + report.counts().changes(),
          HttpStatus.SEE_OTHER);
      return;
    }
    boolean isRefused =
        report.hasProblems() || (!step.equals("check") && report.counts().changes() > 0);
    ImportView.Look look = ImportView.Look.of(form, file.mapping(), report);
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
    ImportBatches.Undone undone =
        batch(context.pathParam("id"))
            .flatMap(id -> batches.undo(visitor.userId(), id))
            .orElseThrow(
                () -> new NotFoundResponse("There is no such import, or it was undone before."));
    context.redirect(
        "/inventory/import?done=undone&pairs="
            + undone.removed()
            + (undone.reopened() > 0 ? "&reopened=" + undone.reopened() : "")
            + (undone.left() > 0 ? "&left=" + undone.left() : ""),
        HttpStatus.SEE_OTHER);
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
