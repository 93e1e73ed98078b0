package org.soletape.web.inventory.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import org.soletape.portfolio.report.Behind;
import org.soletape.portfolio.report.Group;
import org.soletape.portfolio.report.Period;

/** Where the parts of reports are. */
final class ReportAddress {
  static final String YEAR = "/reports";
  static final String TABLE = "/reports/table.csv";
  static final String PAIRS = "/reports/pairs";

  private ReportAddress() {}

  static String year(int year) {
    return YEAR + "?year=" + year;
  }

  static String table(int year, String table) {
    return TABLE + "?year=" + year + "&table=" + table;
  }

  /** The pairs behind a figure. */
  static String pairs(Period period, Behind behind) {
    return PAIRS + "?from=" + period.first() + "&to=" + period.last() + "&of=" + behind.word();
  }

  /**
   * Those of them of one brand, venue or size.
   *
   * @param name empty for those of which it is not known
   */
  static String pairs(Period period, Behind behind, Group group, Optional<String> name) {
    return pairs(period, behind)
        + "&by="
        + group.word()
        + "&name="
        + URLEncoder.encode(name.orElse(""), UTF_8);
  }
}
