package org.soletape.rates;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of the European Central Bank: a {@code Cube} with a {@code time} per day, and in it
 * one with {@code currency} and {@code rate} per currency, major units for one euro. Currencies
 * that are not known here are left out; anything else that is odd makes the document unreadable.
 */
public final class PublishedRates {
  private static final String CUBE = "Cube";

  /** Far more digits than any rate has, far fewer than a heap. */
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private final Map<LocalDate, Map<Currency, BigDecimal>> perEuro = new HashMap<>();
  private Optional<LocalDate> day = Optional.empty();

  private PublishedRates() {}

  /**
   * Major units of each currency for one euro, by day.
   *
   * @param latest no day may be later
   * @throws UnreadableRates when it is no such document, or one amount in it is not above zero
   */
  public static Map<LocalDate, Map<Currency, BigDecimal>> read(String xml, LocalDate latest) {
    PublishedRates published = new PublishedRates();
    try {
      published.read(safely().createXMLStreamReader(new StringReader(xml)));
    } catch (XMLStreamException e) {
      throw new UnreadableRates("it is no XML that ends well", e);
    }
    published.check(latest);
    return published.perEuro;
  }

  /** Knows no document type and fetches nothing a document names. */
  private static XMLInputFactory safely() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
        throw new UnreadableRates("it has a document type");
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(CUBE)) {
        attribute(xml, "time").ifPresent(this::startDay);
        attribute(xml, "currency").ifPresent(code -> add(code, attribute(xml, "rate")));
      }
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  private void startDay(String time) {
    try {
      LocalDate started = LocalDate.parse(time);
      if (perEuro.put(started, new HashMap<>()) != null) {
        throw new UnreadableRates("it has two rates of " + started);
      }
      day = Optional.of(started);
    } catch (DateTimeException e) {
      throw new UnreadableRates("a day of it is no date", e);
    }
  }

  private void add(String code, Optional<String> rate) {
    Map<Currency, BigDecimal> rates =
        perEuro.get(day.orElseThrow(() -> new UnreadableRates("a rate of it has no day")));
    BigDecimal amount =
        rate.filter(text -> AMOUNT.matcher(text).matches())
            .map(BigDecimal::new)
            .filter(read -> read.signum() > 0)
            .orElseThrow(() -> new UnreadableRates("a rate of it is no amount above zero"));
    Optional<Currency> currency = currency(code);
    if (currency.isPresent() && rates.put(currency.get(), amount) != null) {
      throw new UnreadableRates("it has two rates of " + currency.get());
    }
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code))
          .filter(known -> known.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void check(LocalDate latest) {
    if (perEuro.isEmpty() || perEuro.containsValue(Map.of())) {
      throw new UnreadableRates("it has a day without rates, or none");
    }
    if (perEuro.keySet().stream().anyMatch(read -> read.isAfter(latest))) {
      throw new UnreadableRates("it has rates of a day to come");
    }
  }
}
