package org.soletape.portfolio.file.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an XLSX file, which is a ZIP of XML documents. What they unpack to is counted while
 * they are unpacked, whatever the file says of it, and a document that declares anything is refused
 * before an entity of it is looked at.
 */
final class XlsxParts {
  /** Of this file alone, since it keeps the last document it read. */
  private final XMLInputFactory documents = documents();

  private final byte[] content;

  XlsxParts(byte[] content) {
    this.content = content;
  }

  /** Reads a document from its start; {@link #next} goes on. */
  interface Reader {
    void read(XMLStreamReader document) throws XMLStreamException;
  }

  /** Knows what reads a part; null for one nobody asks for. */
  interface Readers {
    Reader of(String name);
  }

  /** Goes through all parts in the order of the file. */
  void each(Readers readers) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      Bounded bounded = new Bounded(zip);
      int parts = 0;
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (++parts > SheetLimits.MOST_PARTS) {
          throw new UnreadableSheet(1, "the XLSX file has too many parts");
        }
        read(bounded, readers.of(name(part)));
      }
    } catch (Refused refused) {
      throw refused.why;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableSheet(1, "the XLSX file is damaged; save it again");
    }
  }

  private static String name(ZipEntry part) {
    return part.getName().replaceFirst("^/", "").toLowerCase(Locale.ROOT);
  }

  private void read(Bounded part, Reader reader) throws IOException {
    part.begin(reader != null);
    if (reader != null) {
      try {
        XMLStreamReader document = documents.createXMLStreamReader(part);
        reader.read(document);
        document.close();
      } catch (XMLStreamException e) {
        // What was refused while the parser was reading comes wrapped.
        if (e.getNestedException() instanceof Refused refused) {
          throw refused;
        }
        throw new IOException(e);
      }
    }
    part.begin(false);
    part.transferTo(OutputStream.nullOutputStream());
  }

  /**
   * The next event of a document.
   *
   * @throws UnreadableSheet when it declares anything, such as entities
   */
  static int next(XMLStreamReader document) throws XMLStreamException {
    int event = document.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Markup.declared();
    }
    return event;
  }

  private static XMLInputFactory documents() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside of the file is read");
        });
    return factory;
  }

  /** Carries a refusal through a parser, which knows input and output errors alone. */
  private static final class Refused extends IOException {
    private final UnreadableSheet why;

    Refused(UnreadableSheet why) {
      this.why = why;
    }
  }

  /** What unpacks, up to the limit of all parts together; closing a document leaves it open. */
  private static final class Bounded extends FilterInputStream {
    private long unpacked;
    private Optional<Markup> markup = Optional.empty();

    Bounded(InputStream zip) {
      super(zip);
    }

    /** A part begins, which is a document to be followed or anything at all. */
    void begin(boolean isDocument) {
      markup = isDocument ? Optional.of(new Markup()) : Optional.empty();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(read, 0));
      if (markup.isPresent()) {
        follow(bytes, from, from + read);
      }
      return read;
    }

    private void follow(byte[] bytes, int from, int to) throws IOException {
      try {
        for (int i = from; i < to; i++) {
          markup.get().take(bytes[i] & 0xFF);
        }
      } catch (UnreadableSheet why) {
        throw new Refused(why);
      }
    }

    private void count(int bytes) throws IOException {
      unpacked += bytes;
      if (unpacked > SheetLimits.MOST_UNPACKED) {
        throw new Refused(
            new UnreadableSheet(1, "the XLSX file unpacks to more than 60 MB; split it"));
      }
    }

    @Override
    public void close() {
      // The next part is read from the same stream.
    }
  }
}
