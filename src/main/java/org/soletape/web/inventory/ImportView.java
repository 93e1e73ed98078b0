package org.soletape.web.inventory;

import java.util.List;
import org.soletape.portfolio.file.ImportReport;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * Bringing a file in, and taking an import back.
 *
 * @param notice what has just been done; null when the page was only asked for
 * @param trouble why there is nothing to report; null when there is no trouble
 * @param fileName of the file that was read; empty when there is none
 * @param content the file as it was sent, in Base64, to be sent again when it is imported
 * @param report what importing it would do, or did; null when no file was read
 */
public record ImportView(
    Visitor visitor,
    String notice,
    String trouble,
    String fileName,
    String content,
    ImportReport report,
    List<Batch> batches) {

  /**
   * An import.
   *
   * @param left how many of its pairs are still there, in words
   */
  public record Batch(
      String id, String fileName, Moment at, String rows, String left, boolean undone) {}

  /** Whether the file may be imported now. */
  public boolean isReady() {
    return report != null && report.batch().isEmpty() && report.fresh() > 0;
  }

  /** Such as "1 pair" or "24 pairs". */
  public static String pairs(int count) {
    return count == 1 ? "1 pair" : "%,d pairs".formatted(count);
  }
}
