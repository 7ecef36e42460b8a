package org.jvenv.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.failure.ExitCode;

class DirectoryArgumentsTest {

    private final DirectoryArguments directories = new DirectoryArguments();

    @Test
    void eachIsThereOnceAndInItsOrder() {
        directories.add(Path.of("/b"));
        directories.add(Path.of("/a"));
        directories.add(Path.of("/b"));

        assertThat(directories.paths()).containsExactly(Path.of("/b"), Path.of("/a"));
    }

    @Test
    void likeNamesAreNoHindrance() {
        directories.add(Path.of("/env"));
        directories.add(Path.of("/env2"));

        assertThat(directories.paths()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"/a, /a/b", "/a/b, /a", "/a, /a/b/c"})
    void noneMayLieInAnother(Path one, Path other) {
        directories.add(one);

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> directories.add(other))
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
                .withMessageContaining("is inside `/a`");
    }
}
