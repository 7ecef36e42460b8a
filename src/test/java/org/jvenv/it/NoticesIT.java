package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The notices of others' work: as many as there are libraries in the jar, and in the jar itself. */
class NoticesIT {

    private static final Path NOTICES = Path.of("src/main/dist/share/doc/jvenv/copyright");
    private static final String FILES = "Files: ";
    private static final String OWN = "org/jvenv/";

    @Test
    void everyLibraryOfTheJarHasItsNotice() throws IOException {
        List<String> libraries = libraries();

        assertThat(classes())
                .allSatisfy(name -> assertThat(libraries)
                        .as("the directories that `%s` names", NOTICES)
                        .anyMatch(name::startsWith));
    }

    @Test
    void everyNoticeIsOfALibraryOfTheJar() throws IOException {
        List<String> classes = classes();

        assertThat(libraries())
                .hasSizeGreaterThan(2)
                .allSatisfy(library -> assertThat(classes).anyMatch(name -> name.startsWith(library)));
    }

    /** A paragraph names a licence; its text, or where it is, stands in a paragraph of its own. */
    @Test
    void everyLicenceHasItsText() throws IOException {
        List<String> lines = Files.readAllLines(NOTICES);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("License: ")) {
                assertThat(lines).containsSequence("", line);
            }
        }
    }

    @Test
    void jarHasNoticesAndLicence() throws IOException {
        try (JarFile jar = new JarFile(jar())) {
            assertThat(text(jar, "META-INF/copyright")).isEqualTo(Files.readString(NOTICES));
            assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        }
    }

    /** The directories of others' classes, each with a slash at its end. */
    private static List<String> libraries() throws IOException {
        return Files.readAllLines(NOTICES).stream()
                .filter(line -> line.startsWith(FILES) && line.endsWith("/*"))
                .map(line -> line.substring(FILES.length(), line.length() - 1))
                .toList();
    }

    /** The names of all classes in the jar that are not our own. */
    private static List<String> classes() throws IOException {
        try (JarFile jar = new JarFile(jar())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith(OWN))
                    .toList();
        }
    }

    private static String jar() {
        return Path.of(System.getProperty("jvenv.build"), "jvenv.jar").toString();
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
