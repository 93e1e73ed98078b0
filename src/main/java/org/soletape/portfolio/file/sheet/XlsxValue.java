package org.soletape.portfolio.file.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Writes what an XLSX file keeps as numbers so that it can be read in one way only. */
record XlsxValue(XlsxFormats formats, boolean is1904) {
  /** Spreadsheets reckon with so many digits; those behind are noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_PLACES = 20;
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  /** The day before the first one; the calendar of 1900 has a 29 February that never was. */
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST_TRUE_DAY = 61;

  /** A number as shown with a style; what is none, or has no end, stays as it is. */
  String text(String kept, int style) {
    if (kept.length() > LONGEST_NUMBER) {
      return kept;
    }
    try {
      return text(new BigDecimal(kept), kept, style);
    } catch (NumberFormatException e) {
      return kept;
    }
  }

  private String text(BigDecimal number, String kept, int style) {
    if (Math.abs((long) number.scale()) > MOST_PLACES * 2L) {
      return kept;
    }
    if (formats.isDate(style) && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
      return day(number.setScale(0, RoundingMode.FLOOR).intValueExact()).toString();
    }
    String plain = plain(number.round(DIGITS).stripTrailingZeros());
    return formats.currency(style).map(sign -> plain + " " + sign).orElse(plain);
  }

  /** Three decimals could be thousands. */
  private static String plain(BigDecimal number) {
    int decimals = number.signum() == 0 ? 0 : Math.max(number.scale(), 0);
    return number.setScale(decimals == 3 ? 4 : decimals, RoundingMode.UNNECESSARY).toPlainString();
  }

  private LocalDate day(int counted) {
    if (is1904) {
      return BEFORE_1904.plusDays(counted);
    }
    return BEFORE_1900.plusDays(counted < FIRST_TRUE_DAY ? counted + 1 : counted);
  }
}
