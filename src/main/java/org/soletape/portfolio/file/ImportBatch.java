package org.soletape.portfolio.file;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was imported.
 *
 * @param rows how many pairs it added
 * @param sales how many open pairs it sold
 * @param present how many of them are still there
 * @param edited how many of those say something else by now
 * @param undoneAt empty while it stands
 */
public record ImportBatch(
    UUID id,
    String fileName,
    int rows,
    int sales,
    int present,
    int edited,
    Instant importedAt,
    Optional<Instant> undoneAt) {}
