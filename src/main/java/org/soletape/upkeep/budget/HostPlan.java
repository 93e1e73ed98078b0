package org.soletape.upkeep.budget;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Where the site runs, and what its host gives for free a month. */
public enum HostPlan {
  /** A machine of one's own, which counts nothing. */
  NONE(OptionalLong.empty(), OptionalLong.empty()),

  /**
   * Vercel Hobby: four hours of Active CPU. 100,000 invocations were its long-standing ceiling,
   * which is kept although its present plan allows more.
   */
  VERCEL(OptionalLong.of(100_000), OptionalLong.of(4 * 60 * 60)),

  /** Cloud Run: two million requests and 180,000 seconds of a processor. */
  CLOUDRUN(OptionalLong.of(2_000_000), OptionalLong.of(180_000));

  private final OptionalLong requests;
  private final OptionalLong cpuSeconds;

  HostPlan(OptionalLong requests, OptionalLong cpuSeconds) {
    this.requests = requests;
    this.cpuSeconds = cpuSeconds;
  }

  /** The plan of this name in lower case. */
  public static Optional<HostPlan> of(String word) {
    return Stream.of(values()).filter(plan -> plan.word().equals(word)).findFirst();
  }

  /** {@code vercel}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Requests a month; empty when nobody counts. */
  public OptionalLong requests() {
    return requests;
  }

  /** Processor time a month; empty when nobody counts. */
  public OptionalLong cpuSeconds() {
    return cpuSeconds;
  }
}
