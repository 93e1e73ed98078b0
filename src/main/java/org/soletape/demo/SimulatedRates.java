package org.soletape.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Reference rates as the European Central Bank publishes them, made up: the same on the same day,
 * on weekdays from four in the afternoon of Frankfurt on.
 */
record SimulatedRates(InstantSource clock) {
  private static final String BASE = "/rates";
  private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");
  private static final int PUBLISHED_HOUR = 16;
  private static final int DAYS = 90;
  private static final MathContext DIGITS = new MathContext(5);

  /** A rate wanders from one turn to the next, so many days apart, and trembles on the way. */
  private static final int TURN = 30;

  private static final int FARTHEST = 300;
  private static final int TREMBLE = 15;
  private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");

  /** About what a euro is worth. */
  private static final String LEVELS =
      """
      USD 1.1614 JPY 181.23 CZK 24.318 DKK 7.4604 GBP 0.8788 HUF 384.21 PLN 4.2471 RON 5.0836
      SEK 10.987 CHF 0.9318 ISK 147.30 NOK 11.742 TRY 49.182 AUD 1.7812 BRL 6.1934 CAD 1.6241
      CNY 8.2471 HKD 9.0412 IDR 19342 ILS 3.7715 INR 103.12 KRW 1702.4 MXN 21.342 MYR 4.8127
      NZD 2.0517 PHP 68.214 SGD 1.5112 THB 37.614 ZAR 20.034
      """;

  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
      xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
      <gesmes:subject>Reference rates</gesmes:subject>
      <gesmes:Sender><gesmes:name>Simulated Central Bank</gesmes:name></gesmes:Sender>
      <Cube>
      %s</Cube>
      </gesmes:Envelope>
      """;

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(BASE + "/eurofxref-daily.xml", context -> answer(context, days().limit(1)));
    routes.get(BASE + "/eurofxref-hist-90d.xml", context -> answer(context, days()));
  }

  /** The setting with which Soletape asks for them. */
  Map<String, String> settings(UnaryOperator<String> url) {
    return Map.of("RATES_URL", url.apply(BASE));
  }

  private static void answer(Context context, Stream<LocalDate> days) {
    String cubes = days.map(SimulatedRates::cube).collect(joining());
    context.contentType("text/xml").result(ENVELOPE.formatted(cubes).getBytes(UTF_8));
  }

  /** Newest first. */
  private Stream<LocalDate> days() {
    ZonedDateTime now = clock.instant().atZone(FRANKFURT);
    LocalDate newest = now.minusHours(PUBLISHED_HOUR).toLocalDate();
    return Stream.iterate(newest, day -> day.minusDays(1))
        .limit(DAYS)
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  private static String cube(LocalDate day) {
    StringBuilder cube = new StringBuilder("<Cube time='%s'>\n".formatted(day));
    String[] words = LEVELS.strip().split("\\s+", -1);
    for (int i = 0; i < words.length; i += 2) {
      BigDecimal rate = rate(words[i], new BigDecimal(words[i + 1]), day.toEpochDay());
      cube.append("<Cube currency='%s' rate='%s'/>\n".formatted(words[i], rate.toPlainString()));
    }
    return cube.append("</Cube>\n").toString();
  }

  private static BigDecimal rate(String currency, BigDecimal level, long day) {
    long turn = day / TURN;
    long along = day % TURN;
    long wandered =
        (chance(currency, turn, FARTHEST) * (TURN - along)
                + chance(currency, turn + 1, FARTHEST) * along)
            / TURN;
    BigDecimal off = BigDecimal.valueOf(wandered + chance(currency + "~", day, TREMBLE));
    return level.multiply(BigDecimal.ONE.add(BASIS_POINT.multiply(off)), DIGITS);
  }

  /** The same number for the same name and time, from {@code -most} to {@code most}. */
  private static long chance(String name, long time, int most) {
    CRC32 hash = new CRC32();
    hash.update(String.format(Locale.ROOT, "%s %d", name, time).getBytes(UTF_8));
    return hash.getValue() % (2L * most + 1) - most;
  }
}
