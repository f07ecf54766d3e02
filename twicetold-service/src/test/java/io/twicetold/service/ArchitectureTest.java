package io.twicetold.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.twicetold.service",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule rooms_know_only_the_rooms_below_them =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("door")
          .definedBy("io.twicetold.service")
          .layer("api")
          .definedBy("io.twicetold.service.api")
          .layer("page")
          .definedBy("io.twicetold.service.page")
          .layer("http")
          .definedBy("io.twicetold.service.http")
          .layer("hook")
          .definedBy("io.twicetold.service.hook")
          .layer("story")
          .definedBy("io.twicetold.service.story")
          .layer("store")
          .definedBy("io.twicetold.service.store")
          .whereLayer("door")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("http")
          .mayOnlyBeAccessedByLayers("page", "api", "door")
          .whereLayer("hook")
          .mayOnlyBeAccessedByLayers("api", "door")
          .whereLayer("story")
          .mayOnlyBeAccessedByLayers("page", "api", "hook", "door")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("story", "page", "api", "hook", "door");

  @ArchTest
  static final ArchRule databases_are_spoken_to_in_the_store_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.twicetold.service.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");

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
          .haveModifier(JavaModifier.FINAL);
}
