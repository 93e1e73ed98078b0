package org.soletape.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRatesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
      xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
      	<gesmes:subject>Reference rates</gesmes:subject>
      	<gesmes:Sender>
      		<gesmes:name>European Central Bank</gesmes:name>
      	</gesmes:Sender>
      	<Cube>%s</Cube>
      </gesmes:Envelope>""";

  @Test
  void every_day_has_its_rates_for_one_euro() {
    assertThat(
            read(
                """
                <Cube time='2026-11-20'>
                <Cube currency='USD' rate='1.1614'/><Cube currency='JPY' rate='181.23'/></Cube>
                <Cube time="2026-11-19"><Cube currency="USD" rate="1.1600"/></Cube>
                """))
        .isEqualTo(
            Map.of(
                FRIDAY,
                Map.of(USD, new BigDecimal("1.1614"), JPY, new BigDecimal("181.23")),
                FRIDAY.minusDays(1),
                Map.of(USD, new BigDecimal("1.1600"))));
  }

  @Test
  void a_currency_that_is_not_known_is_left_out() {
    assertThat(
            read(
                """
                <Cube time='2026-11-20'><Cube currency='USD' rate='1.1614'/>\
                <Cube currency='QQQ' rate='2'/><Cube currency='XAU' rate='0.0003'/></Cube>
                """))
        .isEqualTo(Map.of(FRIDAY, Map.of(USD, new BigDecimal("1.1614"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<Cube time='2026-11-20'/>",
        "<Cube time='2026-11-20'><Cube currency='QQQ' rate='2'/></Cube>",
        "<Cube time='20 Nov 2026'><Cube currency='USD' rate='1.1'/></Cube>",
        "<Cube currency='USD' rate='1.1'/>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='0'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='0.0000'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='-1.1'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='QQQ' rate='-1.1'/><Cube currency='USD' rate='1'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='1,1'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='1e3'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='N/A'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='1'/><Cube currency='USD' rate='2'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='1'/></Cube><Cube time='2026-11-20'/>",
        "<Cube time='2026-11-21'><Cube currency='USD' rate='1'/></Cube>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='1'/>",
        "<Cube time='2026-11-20'><Cube currency='USD' rate='1'/></Cube>&nothing;",
      })
  void one_thing_that_is_odd_makes_the_document_unreadable(String cubes) {
    assertThatThrownBy(() -> read(cubes)).isInstanceOf(UnreadableRates.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{\"rates\": []}", "<html><body>One moment</body></html>"})
  void another_document_has_no_rates(String document) {
    assertThatThrownBy(() -> PublishedRates.read(document, FRIDAY))
        .isInstanceOf(UnreadableRates.class);
  }

  @Test
  void a_document_cannot_make_us_read_a_file(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "1.5");
    String typed =
        ENVELOPE.replaceFirst(
            "\\?>",
            "?><!DOCTYPE e [<!ENTITY rate SYSTEM '"
                + secret.toUri()
                + "'>"
                + "<!ENTITY inner '1.5'>]>");

    for (String rate : new String[] {"&rate;", "&inner;", "1.5"}) {
      String cubes =
          "<Cube time='2026-11-20'><Cube currency='USD' rate='%s'/></Cube>".formatted(rate);
      assertThatThrownBy(() -> PublishedRates.read(typed.formatted(cubes), FRIDAY))
          .isInstanceOf(UnreadableRates.class);
    }
  }

  private static Map<LocalDate, Map<Currency, BigDecimal>> read(String cubes) {
    return PublishedRates.read(ENVELOPE.formatted(cubes), FRIDAY);
  }
}
