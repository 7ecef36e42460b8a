package org.jvenv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** The rules of docs/architecture.md that a machine can check. */
@AnalyzeClasses(packages = "org.jvenv", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.jvenv";
    private static final String EVERYTHING = "everything";
    private static final int HEAD_LINES = 2;
    private static final int CELL_OF_USED = 3;
    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 300;

    /** The table of packages: each one, and those that it may use. */
    private static final Map<String, List<String>> TABLE = table();

    @ArchTest
    static void everyPackageIsInTheTable(JavaClasses classes) {
        TreeSet<String> packages = new TreeSet<>();
        for (JavaClass one : classes) {
            packages.add(one.getPackageName());
        }

        assertThat(packages).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    /** No more, so that no arrow comes about by chance; no less, so that the table stays true. */
    @ArchTest
    static void packagesUseWhatTheTableSays(JavaClasses classes) {
        Map<String, TreeSet<String>> used = new LinkedHashMap<>();
        for (JavaClass one : classes) {
            TreeSet<String> of = used.computeIfAbsent(one.getPackageName(), name -> new TreeSet<>());
            for (Dependency arrow : one.getDirectDependenciesFromSelf()) {
                String other = arrow.getTargetClass().getBaseComponentType().getPackageName();
                if (other.startsWith(ROOT) && !other.equals(one.getPackageName())) {
                    of.add(other);
                }
            }
        }

        SoftAssertions.assertSoftly(softly -> TABLE.forEach((name, listed) -> {
            if (!listed.contains(EVERYTHING)) {
                softly.assertThat(used.get(name)).as(name).isEqualTo(new TreeSet<>(listed));
            }
        }));
    }

    /** Therefore packages form no cycles. */
    @ArchTest
    static void arrowsPointDownTheTable(JavaClasses classes) {
        List<String> order = new ArrayList<>(TABLE.keySet());

        TABLE.forEach((name, used) -> {
            for (String other : used) {
                if (!other.equals(EVERYTHING)) {
                    assertThat(order.indexOf(other))
                            .as("%s uses %s", name, other)
                            .isGreaterThan(order.indexOf(name));
                }
            }
        });
    }

    @ArchTest
    static void packagesAndClassesAreSmall(JavaClasses classes) throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (JavaClass one : classes) {
            if (one.isTopLevelClass() && !one.getSimpleName().equals("package-info")) {
                sizes.merge(one.getPackageName(), 1, Integer::sum);
                Path source = Path.of("src/main/java", one.getName().replace('.', '/') + ".java");
                try (var lines = Files.lines(source)) {
                    assertThat(lines.count()).as("lines of %s", source).isLessThanOrEqualTo(MOST_LINES);
                }
            }
        }

        assertThat(sizes.values()).as("classes by package: %s", sizes).allMatch(size -> size <= MOST_CLASSES);
    }

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
    static final ArchRule ONLY_READER_AND_WRITER_KNOW_THE_JSON_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackages("org.jvenv.index", "org.jvenv.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.grack..");

    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_KNOWS_THE_LOGGING_LIBRARY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.jvenv.Slf4jLog")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    @ArchTest
    static final ArchRule ONLY_THE_PLATFORM_ASKS_THE_SYSTEM = noClasses()
            .that()
            .resideOutsideOfPackages("org.jvenv", "org.jvenv.platform")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(System.class, ProcessBuilder.class, ProcessHandle.class, Runtime.class);

    @ArchTest
    static final ArchRule PATHS_COME_FROM_THEIR_FILE_SYSTEM = noClasses()
            .should()
            .callMethod(Path.class, "of", String.class, String[].class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(File.class, java.nio.file.Paths.class);

    /** A pattern is compiled at every start; none is needed on the way of {@code create}. */
    @ArchTest
    static final ArchRule NO_REGULAR_EXPRESSIONS =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Pattern.class);

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        String page = text(Path.of("docs/architecture.md"));
        String rows = page.substring(page.indexOf("| package |")).split("\n\n", 2)[0];
        for (String row : rows.lines().skip(HEAD_LINES).toList()) {
            String[] cells = row.split("^\\| | \\| | \\|$", -1);
            table.put(fullName(cells[1].replace("`", "")), used(cells[CELL_OF_USED]));
        }
        return table;
    }

    private static List<String> used(String cell) {
        List<String> used = new ArrayList<>();
        for (String name : cell.split(", ", -1)) {
            if (name.equals(EVERYTHING)) {
                used.add(name);
            } else if (!name.equals("–")) {
                used.add(fullName(name));
            }
        }
        return used;
    }

    private static String fullName(String name) {
        return name.startsWith(ROOT) ? name : ROOT + "." + name;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
