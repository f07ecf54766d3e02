package io.twicetold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

@AnalyzeClasses(packages = "io.twicetold", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The stairs: a step may use those before it and none after it. */
  @ArchTest
  static final ArchRule a_step_imports_no_later_step =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("article")
          .definedBy("io.twicetold.article")
          .layer("text")
          .definedBy("io.twicetold.text")
          .layer("sketch")
          .definedBy("io.twicetold.sketch")
          .layer("vector")
          .definedBy("io.twicetold.vector")
          .layer("candidate")
          .definedBy("io.twicetold.candidate")
          .layer("compare")
          .definedBy("io.twicetold.compare")
          .layer("judge")
          .definedBy("io.twicetold.judge")
          .layer("group")
          .definedBy("io.twicetold.group")
          .layer("window")
          .definedBy("io.twicetold.window")
          .layer("door")
          .definedBy("io.twicetold")
          .whereLayer("door")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("window")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("group")
          .mayOnlyBeAccessedByLayers("window", "door")
          .whereLayer("judge")
          .mayOnlyBeAccessedByLayers("group", "window", "door")
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("judge", "group", "window", "door")
          .whereLayer("candidate")
          .mayOnlyBeAccessedByLayers("compare", "judge", "group", "window", "door")
          .whereLayer("vector")
          .mayOnlyBeAccessedByLayers("candidate", "compare", "judge", "group", "window", "door")
          .whereLayer("sketch")
          .mayOnlyBeAccessedByLayers(
              "vector", "candidate", "compare", "judge", "group", "window", "door")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers(
              "sketch", "vector", "candidate", "compare", "judge", "group", "window", "door");

  @ArchTest
  static final ArchRule packages_are_free_of_circles =
      slices().matching("io.twicetold.(*)..").should().beFreeOfCycles();

  /** Resources that ship inside the jar are read as streams; nothing else comes from outside. */
  @ArchTest
  static final ArchRule core_touches_no_file_and_no_network =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File|RandomAccessFile|File.*Stream|FileReader|FileWriter)");

  @ArchTest
  static final ArchRule core_has_no_clock_and_no_randomness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.time\\.Clock|java\\.util\\.(Random|SplittableRandom|UUID|Date)")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule implementations_are_final =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areTopLevelClasses()
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
