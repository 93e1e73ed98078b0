package bench;

/**
 * How long a month is simulated, for how many.
 *
 * @param sizes how many of a reader's twenty views a day are of a chosen size
 * @param regions shared caches that know nothing of each other, with their share of the users
 */
record MonthOptions(int days, int users, int sizes, int regions) {
  static MonthOptions read(String[] arguments) {
    MonthOptions options = new MonthOptions(30, 300, 3, 1);
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a number");
      }
      options = options.with(arguments[i], Integer.parseInt(arguments[i + 1]));
    }
    return options;
  }

  private MonthOptions with(String name, int value) {
    return switch (name) {
      case "--days" -> new MonthOptions(value, users, sizes, regions);
      case "--users" -> new MonthOptions(days, value, sizes, regions);
      case "--sizes" -> new MonthOptions(days, users, value, regions);
      case "--regions" -> new MonthOptions(days, users, sizes, value);
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }
}
