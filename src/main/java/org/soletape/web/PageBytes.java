package org.soletape.web;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page in the making, in UTF-8, in one array that grows. The library's own keeps an array for
 * each of a page's two thousand pieces.
 */
final class PageBytes implements TemplateOutput {
  /** A market page has 52 KB. */
  private static final int USUAL_SIZE = 65_536;

  private static final int FIRST_OF_TWO_BYTES = 0x80;

  private byte[] bytes = new byte[USUAL_SIZE];
  private int length;

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int from, int to) {
    makeRoom(to - from);
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      if (letter >= FIRST_OF_TWO_BYTES) {
        writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[length++] = (byte) letter;
    }
  }

  @Override
  public void writeBinaryContent(byte[] content) {
    makeRoom(content.length);
    System.arraycopy(content, 0, bytes, length, content.length);
    length += content.length;
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
