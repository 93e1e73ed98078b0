package org.soletape.web.notice;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.soletape.notice.Channels;
import org.soletape.notice.Line;
import org.soletape.notice.Message;

/**
 * Messages as Atom (RFC 4287). The ids are those of the channel and the messages, so that a reader
 * shows each once, wherever the site is.
 *
 * @param site links lead there
 */
record AtomFeed(Channels.Feed feed, String site, String secret) {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  byte[] bytes(List<Message> newest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      writeHead(xml, newest.isEmpty() ? feed.madeAt() : newest.getFirst().toldAt());
      for (Message message : newest) {
        writeEntry(xml, message);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void writeHead(XMLStreamWriter xml, Instant updated) throws XMLStreamException {
    write(xml, "id", "urn:uuid:" + feed.id());
    write(xml, "title", "Soletape");
    write(xml, "updated", updated.toString());
    xml.writeStartElement("author");
    write(xml, "name", "Soletape");
    xml.writeEndElement();
    writeLink(xml, "self", FeedRoutes.address(site, secret));
    writeLink(xml, "alternate", site + "/alerts/channels");
  }

  private void writeEntry(XMLStreamWriter xml, Message message) throws XMLStreamException {
    xml.writeStartElement("entry");
    write(xml, "id", "urn:uuid:" + message.id());
    write(xml, "title", message.title());
    write(xml, "updated", message.toldAt().toString());
    String link =
        message.lines().stream()
            .flatMap(line -> line.path().stream())
            .findFirst()
            .orElse("/alerts/channels");
    writeLink(xml, "alternate", site + link);
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(html(message.lines()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** The lines as HTML, which the writer escapes once more. */
  private String html(List<Line> lines) {
    StringBuilder html = new StringBuilder("<ul>");
    for (Line line : lines) {
      String text = escaped(line.text());
      html.append("<li>")
          .append(
              line.path()
                  .map(path -> "<a href=\"" + escaped(site + path) + "\">" + text + "</a>")
                  .orElse(text))
          .append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void write(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void writeLink(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  @Override
  public String toString() {
    return "AtomFeed[" + feed.id() + "]";
  }
}
