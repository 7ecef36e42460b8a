package org.jvenv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.util.regex.Pattern;

/** The rules of docs/architecture.md that a machine can check. */
@AnalyzeClasses(packages = "org.jvenv", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each line is a line of the table in docs/architecture.md, read from the other side: who may use the package. */
    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN_THE_TABLE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("main")
            .definedBy("org.jvenv")
            .layer("cli")
            .definedBy("org.jvenv.cli..")
            .layer("hook")
            .definedBy("org.jvenv.hook")
            .layer("trust")
            .definedBy("org.jvenv.trust")
            .layer("manage")
            .definedBy("org.jvenv.manage")
            .layer("create")
            .definedBy("org.jvenv.create")
            .layer("relocate")
            .definedBy("org.jvenv.relocate")
            .layer("relocate.startup")
            .definedBy("org.jvenv.relocate.startup")
            .layer("workplace")
            .definedBy("org.jvenv.workplace")
            .layer("pip")
            .definedBy("org.jvenv.pip")
            .layer("seed")
            .definedBy("org.jvenv.seed")
            .layer("shellrc")
            .definedBy("org.jvenv.shellrc")
            .layer("activate")
            .definedBy("org.jvenv.activate")
            .layer("report")
            .definedBy("org.jvenv.report")
            .layer("wheel")
            .definedBy("org.jvenv.wheel")
            .layer("environment")
            .definedBy("org.jvenv.environment")
            .layer("python.source")
            .definedBy("org.jvenv.python.source")
            .layer("python")
            .definedBy("org.jvenv.python", "org.jvenv.python.project")
            .layer("appdata")
            .definedBy("org.jvenv.appdata")
            .layer("scheme")
            .definedBy("org.jvenv.scheme")
            .layer("index")
            .definedBy("org.jvenv.index")
            .layer("toml")
            .definedBy("org.jvenv.toml")
            .layer("ini")
            .definedBy("org.jvenv.ini")
            .layer("version")
            .definedBy("org.jvenv.version")
            .layer("tree")
            .definedBy("org.jvenv.tree")
            .layer("platform")
            .definedBy("org.jvenv.platform")
            .layer("failure")
            .definedBy("org.jvenv.failure")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("hook")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("trust")
            .mayOnlyBeAccessedByLayers("main", "cli", "hook")
            .whereLayer("manage")
            .mayOnlyBeAccessedByLayers("main", "cli", "hook", "trust")
            .whereLayer("create")
            .mayOnlyBeAccessedByLayers("main", "cli", "manage")
            .whereLayer("relocate")
            .mayOnlyBeAccessedByLayers("main", "cli")
            .whereLayer("relocate.startup")
            .mayOnlyBeAccessedByLayers("relocate")
            .whereLayer("workplace")
            .mayOnlyBeAccessedByLayers("manage", "create", "relocate")
            .whereLayer("pip")
            .mayOnlyBeAccessedByLayers("main", "cli", "manage", "create")
            .whereLayer("seed")
            .mayOnlyBeAccessedByLayers("main", "cli", "manage", "create")
            .whereLayer("shellrc")
            .mayOnlyBeAccessedByLayers("cli", "hook")
            .whereLayer("activate")
            .mayOnlyBeAccessedByLayers("main", "cli", "manage", "create", "relocate", "shellrc", "hook", "trust")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("main", "cli", "manage", "create", "hook")
            .whereLayer("wheel")
            .mayOnlyBeAccessedByLayers("main", "manage", "create", "relocate", "seed", "index")
            .whereLayer("environment")
            .mayOnlyBeAccessedByLayers(
                    "pip",
                    "main",
                    "cli",
                    "manage",
                    "create",
                    "relocate",
                    "seed",
                    "activate",
                    "report",
                    "index",
                    "hook",
                    "trust")
            .whereLayer("python.source")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("python")
            .mayOnlyBeAccessedByLayers(
                    "pip", "main", "cli", "create", "seed", "activate", "report", "environment", "python.source")
            .whereLayer("appdata")
            .mayOnlyBeAccessedByLayers("main", "cli", "create", "workplace", "seed", "python")
            .whereLayer("index")
            .mayOnlyBeAccessedByLayers("main", "cli", "pip", "seed")
            .whereLayer("toml")
            .mayOnlyBeAccessedByLayers("main", "cli", "python")
            .whereLayer("ini")
            .mayOnlyBeAccessedByLayers("main", "cli", "index")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers(
                    "pip",
                    "main",
                    "cli",
                    "manage",
                    "create",
                    "relocate",
                    "workplace",
                    "seed",
                    "index",
                    "wheel",
                    "environment",
                    "python",
                    "python.source",
                    "appdata")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers(
                    "pip",
                    "main",
                    "cli",
                    "manage",
                    "create",
                    "relocate",
                    "workplace",
                    "seed",
                    "index",
                    "shellrc",
                    "python.source",
                    "wheel",
                    "environment",
                    "python",
                    "toml",
                    "ini",
                    "appdata",
                    "hook",
                    "trust");

    /** The families of commands, whose packages are all below {@code cli}. */
    @ArchTest
    static final ArchRule COMMANDS_KNOW_FEW_OTHER_FAMILIES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("table")
            .definedBy("org.jvenv.cli")
            .layer("command")
            .definedBy("org.jvenv.cli.command")
            .layer("argparse")
            .definedBy("org.jvenv.cli.argparse")
            .layer("compat")
            .definedBy("org.jvenv.cli.compat")
            .layer("create")
            .definedBy("org.jvenv.cli.create")
            .layer("manage")
            .definedBy("org.jvenv.cli.manage")
            .layer("python")
            .definedBy("org.jvenv.cli.python")
            .layer("run")
            .definedBy("org.jvenv.cli.run")
            .layer("settings")
            .definedBy("org.jvenv.cli.settings")
            .layer("shell")
            .definedBy("org.jvenv.cli.shell")
            .layer("store")
            .definedBy("org.jvenv.cli.store")
            .whereLayer("table")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("argparse")
            .mayOnlyBeAccessedByLayers("table", "compat")
            .whereLayer("compat")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("create")
            .mayOnlyBeAccessedByLayers("table", "compat", "run", "settings")
            .whereLayer("manage")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("python")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("table", "settings")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("shell")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("table", "compat", "create", "manage");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.jvenv.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule ONLY_TOML_KNOWS_ITS_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("org.jvenv.toml")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tomlj..", "org.antlr..");

    @ArchTest
    static final ArchRule ONLY_THE_INDEX_KNOWS_ITS_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("org.jvenv.index")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.grack..");

    @ArchTest
    static final ArchRule ONLY_THE_PLATFORM_ASKS_THE_SYSTEM = noClasses()
            .that()
            .resideOutsideOfPackages("org.jvenv", "org.jvenv.platform")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(System.class, ProcessBuilder.class, Runtime.class);

    @ArchTest
    static final ArchRule PATHS_COME_FROM_THEIR_FILE_SYSTEM = noClasses()
            .should()
            .callMethod(java.nio.file.Path.class, "of", String.class, String[].class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(File.class, java.nio.file.Paths.class);

    /** A pattern is compiled at every start; none is needed on the way of {@code create}. */
    @ArchTest
    static final ArchRule NO_REGULAR_EXPRESSIONS =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Pattern.class);

    /** One slice for each package, but {@code python} and {@code python.source} are one. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            return SliceIdentifier.of(name.startsWith("org.jvenv.python") ? "org.jvenv.python" : name);
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
