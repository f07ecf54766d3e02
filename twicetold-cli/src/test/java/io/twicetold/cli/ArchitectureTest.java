package io.twicetold.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  @Test
  void roomsKnowOnlyTheRoomsBelowThem() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.twicetold.cli");
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("command")
        .definedBy("io.twicetold.cli")
        .layer("screen")
        .definedBy("io.twicetold.cli.screen")
        .layer("eval")
        .definedBy("io.twicetold.cli.eval")
        .layer("page")
        .definedBy("io.twicetold.cli.page")
        .layer("folder")
        .definedBy("io.twicetold.cli.folder")
        .layer("table")
        .definedBy("io.twicetold.cli.table")
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("screen")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("eval")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("folder")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("table")
        .mayOnlyBeAccessedByLayers("command")
        .check(classes);
  }
}
