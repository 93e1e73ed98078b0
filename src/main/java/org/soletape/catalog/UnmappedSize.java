package org.soletape.catalog;

/**
 * A size a venue lists that gets no place, because which shoe it means is not proven.
 *
 * @param venueSizeId what the venue prices it by, as in {@link ListedSize}
 * @param label as the venue prints it
 * @param reason one sentence for the operator
 */
public record UnmappedSize(Provider provider, String venueSizeId, String label, String reason) {

  static UnmappedSize of(Provider provider, ListedSize size, String reason) {
    return new UnmappedSize(provider, size.venueSizeId(), size.label(), reason);
  }
}
