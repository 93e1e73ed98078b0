package bench;

/** What of a process must be level, and how far it may stray from that. */
enum Vital {
  /** Live after a whole collection. What is kept for pages fills up slowly. */
  HEAP("heap KB", 2_048),
  /** Those that wait for requests come and go by a few. */
  THREADS("threads", 3),
  /** To the database. */
  CONNECTIONS("connections", 1),
  /** Readers' connections among them, which are closed a while after they were used. */
  HANDLES("handles", 6),
  TEMPORARY_FILES("temporary files", 0),
  /** Whole pages of memory, which the allocator gives back late. */
  RESIDENT("resident KB", 16_384);

  private final String label;
  private final Leak leak;

  Vital(String label, long allowed) {
    this.label = label;
    this.leak = new Leak(allowed);
  }

  String label() {
    return label;
  }

  Leak leak() {
    return leak;
  }
}
