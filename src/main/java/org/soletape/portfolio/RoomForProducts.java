package org.soletape.portfolio;

/**
 * How many products may be polled at present.
 *
 * @param places at most
 * @param bound why there are no more, as part of a sentence for whoever gets no place; true once
 *     all are taken
 */
public record RoomForProducts(int places, String bound) {
  /** No more, as with them there would not be enough of something. */
  public static RoomForProducts filling(int places, String what) {
    return new RoomForProducts(places, taken(places) + "; with more, " + what);
  }

  private static String taken(int places) {
    return "all places (%d) are taken by what people hold".formatted(places);
  }

  /** As many as there may ever be. */
  public static RoomForProducts whole(ProductLimits limits) {
    return new RoomForProducts(limits.inAll(), taken(limits.inAll()));
  }
}
