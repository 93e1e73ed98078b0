package org.soletape.portfolio;

/** The database has an inventory table of somebody else's that was not adopted yet. */
public final class InventoryNotAdopted extends RuntimeException {
  InventoryNotAdopted(Throwable cause) {
    super(
        "the table public.\"Inventory\" was here before Soletape:"
            + " run soletape migrate --adopt-inventory",
        cause);
  }
}
