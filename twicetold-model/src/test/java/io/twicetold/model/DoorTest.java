package io.twicetold.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.twicetold.model",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DoorTest {

  @ArchTest
  static final ArchRule ONE_DOOR =
      classes().that().arePublic().should().haveSimpleName("Model").because("it is the door");

  @ArchTest
  static final ArchRule OF_CORE_ONLY_VECTORS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.twicetold.article..",
              "io.twicetold.candidate..",
              "io.twicetold.compare..",
              "io.twicetold.judge..",
              "io.twicetold.group..");
}
