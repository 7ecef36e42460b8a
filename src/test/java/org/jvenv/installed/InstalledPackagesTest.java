package org.jvenv.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.report.SeededPackage;

class InstalledPackagesTest {

    @TempDir
    private Path directory;

    private InstalledPackages packages;

    @BeforeEach
    void install() throws IOException {
        packages = new InstalledPackages(directory);
        Files.createDirectory(directory.resolve("pip-26.3.dist-info"));
        Files.createDirectory(directory.resolve("pip_tools-7.4.1.dist-info"));
        Files.writeString(directory.resolve("pip-26.3.dist-info/RECORD"), "pip/__init__.py,sha256=x,1\n");
    }

    @Test
    void releaseIsReadFromTheNameOfTheMetadata() throws IOException {
        List<SeededPackage> seeded = List.of(new SeededPackage("pip", "23.2.1"), new SeededPackage("wheel", "0.4"));

        assertThat(packages.asTheyAre(seeded))
                .containsExactly(new SeededPackage("pip", "26.3"), new SeededPackage("wheel", "0.4"));
    }

    @Test
    void nameIsComparedWhole() throws IOException {
        assertThat(packages.allMetadata("pip-tools")).hasSize(1);
        assertThat(packages.allMetadata("PIP.Tools")).hasSize(1);
        assertThat(packages.allMetadata("tools")).isEmpty();
        assertThat(new InstalledPackages(directory.resolve("none")).allMetadata("pip"))
                .isEmpty();
    }

    @Test
    void compiledFilesCountIfTheyAreListed() throws IOException {
        Path metadata = directory.resolve("pip-26.3.dist-info");
        assertThat(InstalledPackages.isCompiled(metadata)).isFalse();

        Files.writeString(metadata.resolve("RECORD"), "pip/__pycache__/__init__.cpython-312.pyc,,\n");

        assertThat(InstalledPackages.isCompiled(metadata)).isTrue();
    }
}
