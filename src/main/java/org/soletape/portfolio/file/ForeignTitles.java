package org.soletape.portfolio.file;

import static org.soletape.portfolio.InventoryColumn.CONDITION;
import static org.soletape.portfolio.InventoryColumn.LOCATION;
import static org.soletape.portfolio.InventoryColumn.NOTES;
import static org.soletape.portfolio.InventoryColumn.ORDER_NUMBER;
import static org.soletape.portfolio.InventoryColumn.PAYOUT;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_DATE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_PRICE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_RATE;
import static org.soletape.portfolio.InventoryColumn.SIZE;
import static org.soletape.portfolio.InventoryColumn.SKU;
import static org.soletape.portfolio.InventoryColumn.SOLD_AT;
import static org.soletape.portfolio.InventoryColumn.SOLD_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.SOLD_PRICE;
import static org.soletape.portfolio.InventoryColumn.SOLD_VENUE;
import static org.soletape.portfolio.InventoryColumn.STATUS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.portfolio.InventoryColumn;

/**
 * What columns are called in German, French, Spanish, Italian, Dutch and Japanese; the English
 * names are those of {@link InventoryColumn}.
 */
final class ForeignTitles {
  private static final Map<String, InventoryColumn> COLUMNS = new HashMap<>();

  private static final Set<String> QUANTITIES =
      names(
              "Menge, Anzahl, Stückzahl, Paare, quantité, qté, nombre de paires, cantidad, pares, "
                  + "unidades, quantità, qtà, paia, aantal, paren, 数量, 個数, 足数, quantities, no. of pairs")
          .collect(Collectors.toSet());

  static {
    add(
        SKU,
        "Artikelnummer, Artikel-Nr, Art.-Nr., Stilcode, Style-Code, Modellnummer, Modellcode, "
            + "référence, réf, code style, code modèle, code article, numéro de modèle, referencia, "
            + "ref, código de estilo, código, código de modelo, codice stile, codice articolo, "
            + "codice modello, codice, riferimento, artikelcode, stijlcode, modelcode, "
            + "スタイルコード, 品番, 型番, スタイル番号, 商品コード, style code sku, sku style code, stylecode");
    add(
        SIZE,
        "Größe, Grösse, Schuhgröße, Gr, taille, pointure, talla, taglia, misura, "
            + "maat, schoenmaat, サイズ, サイズcm, 寸法");
    add(
        PURCHASE_PRICE,
        "Kaufpreis, Einkaufspreis, EK, EK-Preis, Preis, bezahlt, gezahlt, Kosten, "
            + "prix payé, prix d'achat, prix, coût, payé, precio pagado, precio de compra, precio, "
            + "coste, costo, pagado, prezzo pagato, prezzo di acquisto, prezzo d'acquisto, prezzo, "
            + "pagato, aankoopprijs, inkoopprijs, betaald, prijs, betaalde prijs, kostprijs, "
            + "購入価格, 仕入価格, 仕入れ価格, 仕入値, 支払金額, 価格, 購入金額, 金額, 取得価格, total paid, paid total");
    add(
        ORDER_NUMBER,
        "Bestellnummer, Bestell-Nr, Auftragsnummer, numéro de commande, n° de commande, "
            + "número de pedido, nº de pedido, numero d'ordine, n. ordine, ordernummer, bestelnummer, 注文番号");
    add(
        LOCATION,
        "Lagerort, Lager, Lagerplatz, emplacement, entrepôt, ubicación, almacén, magazzino, "
            + "locatie, magazijn, 保管場所");
    add(
        PURCHASE_CURRENCY,
        "Währung, Kaufwährung, devise, monnaie, moneda, divisa, valuta, munt, 通貨");
    add(
        PURCHASE_RATE,
        "Wechselkurs, Kurs, taux de change, tipo de cambio, tasso di cambio, "
            + "wisselkoers, 為替レート");
    add(
        PURCHASE_DATE,
        "Kaufdatum, gekauft am, Einkaufsdatum, gekauft, date d'achat, acheté le, "
            + "fecha de compra, comprado el, comprado, data di acquisto, data d'acquisto, "
            + "data acquisto, acquistato il, aankoopdatum, gekocht op, gekocht, inkoopdatum, "
            + "購入日, 仕入日, 仕入れ日, 購入日付");
    add(
        CONDITION,
        "Zustand, état, condición, estado del artículo, condizione, condizioni, staat, "
            + "conditie, 状態, コンディション");
    add(
        NOTES,
        "Notiz, Notizen, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Kommentar, "
            + "remarque, remarques, commentaire, commentaires, notas, nota, comentario, comentarios, "
            + "observaciones, commento, commenti, osservazioni, opmerking, opmerkingen, notitie, "
            + "notities, メモ, 備考, コメント");
    add(STATUS, "statut, estado, stato, ステータス");
    add(
        SOLD_PRICE,
        "Verkaufspreis, VK, VK-Preis, verkauft für, prix de vente, vendu pour, "
            + "precio de venta, vendido por, prezzo di vendita, venduto a, verkoopprijs, "
            + "verkocht voor, 販売価格, 売却価格, 売値, 販売金額, total sale price, item sale price");
    add(
        PAYOUT,
        "Auszahlung, Auszahlungsbetrag, Erlös, versement, paiement reçu, montant reçu, "
            + "pago recibido, importe recibido, ingreso neto, incasso, accredito, importo ricevuto, "
            + "ricavo netto, uitbetaling, uitbetaald, ontvangen, 支払額, 受取金額, 入金額, 振込金額, "
            + "final payout, seller payout, your payout, net amount, you earned, earnings");
    add(
        SOLD_CURRENCY,
        "Verkaufswährung, devise de vente, moneda de venta, valuta di vendita, "
            + "verkoopvaluta, 販売通貨");
    add(
        SOLD_AT,
        "Verkaufsdatum, verkauft am, verkauft, date de vente, vendu le, fecha de venta, "
            + "vendido el, data di vendita, data vendita, venduto il, verkoopdatum, verkocht op, "
            + "販売日, 売却日, 売上日, date of sale");
    add(
        SOLD_VENUE,
        "Plattform, verkauft bei, verkauft über, Marktplatz, plateforme, vendu sur, "
            + "plataforma, vendido en, piattaforma, venduto su, verkocht via, verkocht op platform, "
            + "販売先, プラットフォーム, 販売サイト, sold at, where sold, sale platform");
  }

  private ForeignTitles() {}

  private static Stream<String> names(String names) {
    return Arrays.stream(names.split(",")).map(ColumnName::bare);
  }

  private static void add(InventoryColumn column, String names) {
    names(names).forEach(name -> COLUMNS.putIfAbsent(name, column));
  }

  static Optional<InventoryColumn> of(String bare) {
    return Optional.ofNullable(COLUMNS.get(bare));
  }

  static boolean isQuantity(String bare) {
    return QUANTITIES.contains(bare);
  }
}
