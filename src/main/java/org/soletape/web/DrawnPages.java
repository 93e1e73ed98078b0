package org.soletape.web;

import io.javalin.http.Context;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers kept compressed in memory under the name of their edition, so that what has not changed
 * is not drawn again. Most are asked for once and are compressed fast; one that is asked for again
 * is compressed well, once. An edition names its answer exactly, so nothing here can be stale; when
 * the room is used up, what was asked for least recently leaves.
 */
public final class DrawnPages {
  /** A page takes a quarter of the time that it takes at the usual 6, and is a seventh larger. */
  private static final int FAST = 3;

  private static final int WELL = 6;

  private final long room;
  private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long used;

  private static final class Kept {
    private final byte[] zipped;
    private final boolean isCompressedWell;

    private Kept(byte[] zipped, boolean isCompressedWell) {
      this.zipped = zipped;
      this.isCompressedWell = isCompressedWell;
    }
  }

  /**
   * Keeps nothing yet.
   *
   * @param room how many compressed bytes may be kept
   */
  public DrawnPages(long room) {
    this.room = room;
  }

  /**
   * Answers with the edition: 304 to a client that has it, else from memory, else newly drawn.
   *
   * @param drawing the whole answer in UTF-8; must depend on nothing but the edition's parts
   */
  public void answer(
      Context context, Edition edition, String contentType, Supplier<byte[]> drawing) {
    if (!edition.isHeldBy(context)) {
      byte[] zipped = write(context, edition, contentType, drawing);
      if (contentType.startsWith("text/html")) {
        LastPages.keep(context, edition.at(), zipped);
      }
    }
  }

  /**
   * Answers with an edition that one person alone may see: no cache is told of it.
   *
   * @param edition its parts must name the person, and the session when the page holds its tokens
   */
  public void answerPersonally(
      Context context, Edition edition, String contentType, Supplier<byte[]> drawing) {
    Caching.personal(context);
    write(context, edition, contentType, drawing);
  }

  private byte[] write(
      Context context, Edition edition, String contentType, Supplier<byte[]> drawing) {
    context.contentType(contentType);
    byte[] zipped = zipped(edition.etag(), drawing);
    if (Gzip.isAcceptedBy(context)) {
      Gzip.answer(context, zipped);
    } else {
      context.result(Gzip.unzip(zipped));
    }
    return zipped;
  }

  private byte[] zipped(String etag, Supplier<byte[]> drawing) {
    Optional<Kept> found = find(etag);
    if (found.isEmpty()) {
      return keep(etag, new Kept(Gzip.zip(drawing.get(), FAST), false));
    }
    byte[] zipped = found.get().zipped;
    return found.get().isCompressedWell
        ? zipped
        : keep(etag, new Kept(Gzip.zip(Gzip.unzip(zipped), WELL), true));
  }

  private synchronized Optional<Kept> find(String etag) {
    return Optional.ofNullable(kept.get(etag));
  }

  private synchronized byte[] keep(String etag, Kept page) {
    Kept replaced = kept.put(etag, page);
    used += page.zipped.length - (replaced == null ? 0 : replaced.zipped.length);
    Iterator<Kept> oldest = kept.values().iterator();
    while (used > room && oldest.hasNext()) {
      used -= oldest.next().zipped.length;
      oldest.remove();
    }
    return page.zipped;
  }
}
