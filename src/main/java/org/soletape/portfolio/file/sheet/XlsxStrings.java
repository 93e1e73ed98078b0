package org.soletape.portfolio.file.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells name by number. */
final class XlsxStrings {
  private final List<String> texts = new ArrayList<>();
  private final SheetLimits.Count count = new SheetLimits.Count();

  void read(XMLStreamReader document) throws XMLStreamException {
    while (document.hasNext()) {
      if (XlsxParts.next(document) == START_ELEMENT && document.getLocalName().equals("si")) {
        String text = text(document, "si");
        count.cell(1, text.length());
        texts.add(text);
      }
    }
  }

  /** A text by its number; one that is not there was lost. */
  String text(String number) {
    int place = Integer.parseInt(number.strip());
    if (place < 0 || place >= texts.size()) {
      throw new UnreadableSheet(1, "the XLSX file is damaged; save it again");
    }
    return texts.get(place);
  }

  /** The text within an element, of all its parts but not how it is pronounced. */
  static String text(XMLStreamReader document, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronounced = 0;
    while (document.hasNext()) {
      int event = XlsxParts.next(document);
      if (event == END_ELEMENT && document.getLocalName().equals(element)) {
        break;
      }
      if (event == START_ELEMENT && document.getLocalName().equals("rPh")) {
        pronounced++;
      } else if (event == END_ELEMENT && document.getLocalName().equals("rPh")) {
        pronounced--;
      } else if (isText(event) && pronounced == 0) {
        append(text, document);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, XMLStreamReader document) {
    text.append(document.getText());
    if (text.length() > SheetLimits.LONGEST_CELL) {
      throw new UnreadableSheet(1, "a cell has more than 32,767 characters");
    }
  }

  private static boolean isText(int event) {
    return event == CHARACTERS || event == CDATA || event == SPACE;
  }
}
