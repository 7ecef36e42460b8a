package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.TreeAssert.assertThatTree;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.tree.Step.WithoutLinks;

class StepTest {

    @TempDir
    private Path temp;

    @Test
    void happensBelowItsRoot() throws IOException {
        new Step.MakeDirectory(Path.of("lib")).perform(temp);
        new Step.MakeDirectory(Path.of("lib/site-packages")).perform(temp);
        new Step.MakeLink(Path.of("lib64"), Path.of("lib"), WithoutLinks.OMIT).perform(temp);
        new Step.WriteText(Path.of("pyvenv.cfg"), "home = żółć\n").perform(temp);

        assertThatTree(temp)
                .hasEmptyDirectory("lib/site-packages")
                .hasLink("lib64", "lib")
                .hasText("pyvenv.cfg", "home = żółć\n")
                .hasNothingElse();
    }

    @Test
    void overwritesNothing() throws IOException {
        Path mine = Files.writeString(temp.resolve("mine"), "mine");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> new Step.WriteText(Path.of("mine"), "theirs").perform(temp));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> new Step.MakeLink(Path.of("mine"), Path.of("x"), WithoutLinks.COPY).perform(temp));
        assertThat(mine).hasContent("mine");
    }

    @Test
    void makesCopyExecutable() throws IOException {
        Path source = Files.writeString(temp.resolve("source"), "ELF");

        new Step.CopyExecutable(Path.of("copy"), source).perform(temp);

        assertThat(Files.isExecutable(temp.resolve("copy"))).isTrue();
        assertThat(temp.resolve("copy")).hasContent("ELF");
    }

    @Test
    void copiesLinksOnFileSystemWithoutThem() throws IOException {
        try (FileSystem fat = withoutLinks()) {
            Path root = fat.getPath("/env");
            Path base = Files.writeString(
                    Files.createDirectories(root.resolve("usr")).resolve("python3.12"), "ELF");

            new Step.MakeLink(fat.getPath("python"), base, WithoutLinks.COPY).perform(root);
            new Step.MakeLink(fat.getPath("python3"), fat.getPath("python"), WithoutLinks.COPY).perform(root);
            new Step.MakeLink(fat.getPath("lib64"), fat.getPath("lib"), WithoutLinks.OMIT).perform(root);

            assertThat(Files.readString(root.resolve("python"))).isEqualTo("ELF");
            assertThat(Files.readString(root.resolve("python3"))).isEqualTo("ELF");
            assertThat(root.resolve("lib64")).doesNotExist();
        }
    }

    @Test
    void writesProgramsThatAllMayRun() throws IOException {
        FileModes.writeNewExecutable(temp.resolve("pip"), new byte[] {'#'});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("pip"))))
                .startsWith("rwx");
    }

    private static FileSystem withoutLinks() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.FILE_CHANNEL)
                .build());
    }
}
