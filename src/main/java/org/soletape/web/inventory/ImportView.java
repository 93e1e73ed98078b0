package org.soletape.web.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.portfolio.file.ImportBatch;
import org.soletape.portfolio.file.ImportReport;
import org.soletape.portfolio.file.Mapping;
import org.soletape.web.Visitor;
import org.soletape.web.chart.CountText;

/**
 * Bringing a file in, and taking an import back.
 *
 * @param notice what has just been done; empty when the page was only asked for
 * @param trouble why there is nothing to report; empty when there is no trouble
 * @param look at a file; empty when none was read
 */
public record ImportView(
    Visitor visitor,
    Optional<String> notice,
    Optional<String> trouble,
    Optional<Look> look,
    List<ImportBatch> batches) {

  /**
   * What importing a file would do.
   *
   * @param content the file as it was sent, in Base64, to be sent again when it is imported
   * @param fields what was said of its columns, to be sent again as well
   * @param columns what they were taken for, a sentence each
   */
  public record Look(
      String fileName,
      String content,
      List<Map.Entry<String, String>> fields,
      List<String> columns,
      ImportReport report,
      ImportSales sales) {
    static Look of(ImportForm form, Optional<Mapping> mapping, ImportReport report) {
      return new Look(
          form.fileName(),
          form.content(),
          form.fields(),
          mapping.map(Mapping::sentences).orElse(List.of()),
          report,
          ImportSales.of(form.sales(), report.sales()));
    }

    /** Whether the file may be imported now. */
    public boolean isReady() {
      return report.batch().isEmpty() && report.counts().changes() > 0;
    }
  }

  /** What an import did. */
  public static String done(ImportBatch batch) {
    String pairs = CountText.of(batch.rows(), "pair");
    String sales = CountText.of(batch.sales(), "sale");
    return batch.sales() == 0 ? pairs : batch.rows() == 0 ? sales : pairs + ", " + sales;
  }

  /** How many of an import's pairs are still there. */
  public static String left(ImportBatch batch) {
    if (batch.undoneAt().isPresent()) {
      return "undone";
    }
    if (batch.rows() == 0) {
      return "booked";
    }
    String edited = batch.edited() == 0 ? "" : ", " + batch.edited() + " edited since";
    return batch.present() + " still there" + edited;
  }
}
