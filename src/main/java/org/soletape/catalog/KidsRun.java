package org.soletape.catalog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which kids' size run the names of a product speak of. Grade school (GS) runs about 3.5Y to 7Y,
 * preschool (PS) 10.5C to 3Y, toddler (TD) 2C to 10C. Names may contradict each other; a run counts
 * as named when any of them says so.
 */
record KidsRun(boolean gradeSchool, boolean preschool, boolean toddler) {
  private static final Pattern GRADE_SCHOOL =
      Pattern.compile("\\bGS\\b|(?i:grade[ -]school|\\bbig kid)");
  private static final Pattern PRESCHOOL =
      Pattern.compile("\\bPS\\b|(?i:pre-?school|\\blittle kid)");
  private static final Pattern TODDLER = Pattern.compile("\\bTD\\b|(?i:toddler|infant|\\bcrib\\b)");

  static KidsRun namedIn(List<String> names) {
    return new KidsRun(
        anySays(names, GRADE_SCHOOL), anySays(names, PRESCHOOL), anySays(names, TODDLER));
  }

  private static boolean anySays(List<String> names, Pattern words) {
    return names.stream().anyMatch(name -> words.matcher(name).find());
  }

  boolean isNamed() {
    return gradeSchool || preschool || toddler;
  }

  /** Whether child sizes are sold: little ones are named, and nothing says otherwise. */
  boolean hasChildSizes() {
    return (preschool || toddler) && !gradeSchool;
  }
}
