package org.soletape.upkeep.budget;

/**
 * What Soletape is asked to carry.
 *
 * @param skus products tracked, all of them hot: the most they can cost
 * @param sizes of each product
 * @param users who keep an inventory
 * @param views of pages each user makes a day
 */
public record Configuration(int skus, int sizes, int users, int views) {
  /** What Soletape is made for. */
  public static final Configuration USUAL = new Configuration(150, 20, 300, 20);

  public Configuration {
    if (skus < 0 || sizes < 0 || users < 0 || views < 0) {
      throw new IllegalArgumentException("a configuration counts from zero");
    }
  }
}
