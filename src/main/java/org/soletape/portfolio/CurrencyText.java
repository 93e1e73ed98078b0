package org.soletape.portfolio;

import static java.util.Map.entry;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A currency as people write it: a code such as "GBP", or a sign such as "£", "US$", "kr". */
public final class CurrencyText {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          entry("$", "USD"),
          entry("US$", "USD"),
          entry("$US", "USD"),
          entry("€", "EUR"),
          entry("£", "GBP"),
          entry("UK£", "GBP"),
          entry("¥", "JPY"),
          entry("￥", "JPY"),
          entry("JP¥", "JPY"),
          entry("円", "JPY"),
          entry("CN¥", "CNY"),
          entry("C$", "CAD"),
          entry("CA$", "CAD"),
          entry("A$", "AUD"),
          entry("AU$", "AUD"),
          entry("NZ$", "NZD"),
          entry("S$", "SGD"),
          entry("HK$", "HKD"),
          entry("MX$", "MXN"),
          entry("NT$", "TWD"),
          entry("R$", "BRL"),
          entry("₩", "KRW"),
          entry("₹", "INR"),
          entry("₺", "TRY"),
          entry("₱", "PHP"),
          entry("₫", "VND"),
          entry("₪", "ILS"),
          entry("฿", "THB"),
          entry("ZŁ", "PLN"),
          entry("KČ", "CZK"));

  /** Signs that several currencies share: the usual one's, where it is among them. */
  private static final Map<String, List<String>> SHARED =
      Map.of(
          "$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD"),
          "¥", List.of("JPY", "CNY"),
          "￥", List.of("JPY", "CNY"),
          "KR", List.of("SEK", "NOK", "DKK"));

  private CurrencyText() {}

  /**
   * The currency that is meant; empty when it is none, or one whose minor units are unknown.
   *
   * @param usual decides what a sign means that several currencies share
   */
  static Optional<Currency> read(String typed, Currency usual) {
    // As nearly every stored amount has it.
    if (typed.equals(usual.getCurrencyCode()) && usual.getDefaultFractionDigits() >= 0) {
      return Optional.of(usual);
    }
    String bare = typed.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
    if (SHARED.getOrDefault(bare, List.of()).contains(usual.getCurrencyCode())) {
      return Optional.of(usual);
    }
    return ofCode(SIGNS.getOrDefault(bare, bare));
  }

  /** Whether a word is a code or a sign of a currency, whichever. */
  public static boolean isCurrency(String typed) {
    return read(typed, Currency.getInstance("USD")).isPresent();
  }

  private static Optional<Currency> ofCode(String code) {
    try {
      return Optional.of(Currency.getInstance(code))
          .filter(known -> known.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
