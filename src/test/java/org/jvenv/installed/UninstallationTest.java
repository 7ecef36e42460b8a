package org.jvenv.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UninstallationTest {

    @TempDir
    private Path temp;

    private Path place;
    private Path packages;
    private Path metadata;

    @BeforeEach
    void install() throws IOException {
        place = temp.resolve("env");
        packages = place.resolve("lib/python3.13/site-packages");
        metadata = packages.resolve("pip-24.2.dist-info");
        write("bin/pip");
        write("bin/python");
        write("lib/python3.13/site-packages/pip/__init__.py");
        write("lib/python3.13/site-packages/pip/deep/er.py");
        write("lib/python3.13/site-packages/pip-24.2.dist-info/INSTALLER");
        write("lib/python3.13/site-packages/other.py");
        record("../../../bin/pip", "pip/__init__.py", "pip/deep/er.py", "pip-24.2.dist-info/RECORD");
    }

    @Test
    void takesWholeDirectoriesWhereNothingElseIsInThem() throws IOException {
        write("lib/python3.13/site-packages/pip/__pycache__/__init__.cpython-313.pyc");
        write("lib/python3.13/site-packages/pip/deep/__pycache__/er.cpython-313.opt-1.pyc");

        assertThat(going()).containsExactlyInAnyOrder(place.resolve("bin/pip"), packages.resolve("pip"), metadata);
    }

    @Test
    void leavesWhatThePackageDidNotBring() throws IOException {
        write("lib/python3.13/site-packages/pip/mine.py");
        write("lib/python3.13/site-packages/pip/__pycache__/__init__.cpython-313.pyc");
        write("lib/python3.13/site-packages/pip/__pycache__/mine.cpython-313.pyc");

        assertThat(going())
                .containsExactlyInAnyOrder(
                        place.resolve("bin/pip"),
                        packages.resolve("pip/__init__.py"),
                        packages.resolve("pip/deep"),
                        packages.resolve("pip/__pycache__/__init__.cpython-313.pyc"),
                        metadata);
    }

    @Test
    void takesWhatPython2CompiledBesideItsModules() throws IOException {
        write("lib/python3.13/site-packages/pip/__init__.pyc");
        write("lib/python3.13/site-packages/other.pyc");

        assertThat(going()).containsExactlyInAnyOrder(place.resolve("bin/pip"), packages.resolve("pip"), metadata);
    }

    @Test
    void takesLinkInThePlaceOfWhatItLeadsTo() throws IOException {
        Path outside = Files.move(packages.resolve("pip"), temp.resolve("outside"));
        Files.createSymbolicLink(packages.resolve("pip"), outside);

        assertThat(going()).containsExactlyInAnyOrder(place.resolve("bin/pip"), packages.resolve("pip"), metadata);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../mine",
                "/etc/passwd",
                "../../../outward/mine",
                ".",
                "",
                "..",
                "../../..",
                "../../../bin",
                "gone.py",
                "a\0b"
            })
    void listedNameTakesNothingThatIsNoFileInTheEnvironment(String name) throws IOException {
        Files.writeString(temp.resolve("mine"), "mine");
        Files.createSymbolicLink(place.resolve("outward"), temp);
        record(name);

        assertThat(going()).containsExactly(metadata);
    }

    @Test
    void isImpossibleWithoutAList() throws IOException {
        Files.delete(metadata.resolve("RECORD"));

        assertThat(Uninstallation.listsFiles(metadata)).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(this::going);
    }

    private List<Path> going() throws IOException {
        return Uninstallation.of(metadata, packages, place);
    }

    private void record(String... names) throws IOException {
        Files.writeString(metadata.resolve("RECORD"), String.join(",,\n", names) + ",,\n");
    }

    private void write(String name) throws IOException {
        Path file = place.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
