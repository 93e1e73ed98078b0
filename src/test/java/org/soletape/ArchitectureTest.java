package org.soletape;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The arrows between packages point down one list, and a few rules hold everywhere. */
@AnalyzeClasses(packages = "org.soletape", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.soletape.";

  /** Top to bottom: a package may use those below it and none above. */
  private static final List<String> LAYERS =
      List.of(
          "cli",
          "wiring",
          "web",
          "demo",
          "upkeep",
          "polling",
          "venue",
          "alert",
          "portfolio",
          "fees",
          "watching",
          "history",
          "market",
          "catalog",
          "notice",
          "account",
          "rates",
          "money",
          "db");

  @ArchTest static final ArchRule arrows_point_down = arrows();

  @ArchTest
  static final ArchRule features_are_free_of_cycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule features_of_the_site_do_not_know_each_other =
      slices()
          .matching(ROOT + "web.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAPackage(ROOT + "web.."), resideInAPackage(ROOT + "web.chart"));

  @ArchTest
  static final ArchRule what_all_pages_share_knows_no_feature =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "web")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "web.*..").and(not(resideInAPackage(ROOT + "web.chart"))));

  @ArchTest
  static final ArchRule pairs_know_no_file =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "portfolio")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "portfolio.file..", ROOT + "portfolio.adopt..");

  @ArchTest
  static final ArchRule a_venue_does_not_know_the_other =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "venue.stockx..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "venue.alias..");

  @ArchTest
  static final ArchRule only_the_wiring_names_a_venue =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "wiring..", ROOT + "venue..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "venue.stockx..", ROOT + "venue.alias..");

  /** So it stands in the reads of a feature's own package, and parts are handed in. */
  @ArchTest
  static final ArchRule pages_know_no_sql =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "web..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "db.Database")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "db.Session")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "db.Row");

  @ArchTest
  static final ArchRule only_the_wiring_puts_the_site_together =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "wiring..")
          .should()
          .callConstructorWhere(
              target(
                  owner(
                      resideInAPackage(ROOT + "web..")
                          .and(
                              simpleNameEndingWith("Routes")
                                  .or(simpleNameEndingWith("Api"))
                                  .or(simpleNameEndingWith("Desk"))
                                  .or(simpleNameEndingWith("Reads"))))));

  @ArchTest
  static final ArchRule time_is_a_parameter =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "demo.SteppedClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule only_main_ends_the_process =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  private static ArchRule arrows() {
    ArchRule all = mayNotUse("db", LAYERS.subList(0, LAYERS.size() - 1));
    for (int i = 1; i < LAYERS.size(); i++) {
      all = CompositeArchRule.of(all).and(mayNotUse(LAYERS.get(i), LAYERS.subList(0, i)));
    }
    return all;
  }

  private static ArchRule mayNotUse(String layer, List<String> above) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + layer + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .allowEmptyShould(true);
  }
}
