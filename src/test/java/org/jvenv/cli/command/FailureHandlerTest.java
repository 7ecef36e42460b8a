package org.jvenv.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.jvenv.failure.ExitCode;

class FailureHandlerTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void namesFileAndReasonOfTheSystem() {
        assertThat(handle(new UncheckedIOException(new FileSystemException("/x", null, "No space left on device"))))
                .isEqualTo(ExitCode.MACHINE_ERROR);

        assertThat(text()).isEqualTo("error: `/x`: No space left on device\n");
    }

    @Test
    void namesWhatWasToBeMadeByCopying() {
        handle(new UncheckedIOException(new FileSystemException("/from", "/to", "No space left on device")));

        assertThat(text()).isEqualTo("error: `/to`: No space left on device\n");
    }

    @Test
    void saysWhatTheJdkLeavesToItsClasses() {
        handle(new UncheckedIOException(new AccessDeniedException("/x")));
        handle(new UncheckedIOException(new NoSuchFileException("/y")));

        assertThat(text()).isEqualTo("error: `/x`: permission denied\nerror: `/y`: no such file or directory\n");
    }

    @Test
    void explainsNamesThatTheLocaleCannotHold() {
        assertThat(handle(new InvalidPathException("żółć", "Malformed input"))).isEqualTo(ExitCode.USAGE);

        assertThat(text()).startsWith("error: `żółć` is not a valid path in this locale\nhint: ");
    }

    @Test
    void showsWhereItsOwnDefectIs() {
        assertThat(handle(new IllegalStateException("oh"))).isEqualTo(ExitCode.INTERNAL_ERROR);

        assertThat(text()).contains("internal error", "IllegalStateException: oh", "FailureHandlerTest");
    }

    @Test
    void takesIoFailureOfAnyKindForTheSystems() {
        assertThat(handle(new UncheckedIOException(new IOException("Broken pipe"))))
                .isEqualTo(ExitCode.MACHINE_ERROR);

        assertThat(text()).isEqualTo("error: Broken pipe\n");
    }

    private ExitCode handle(RuntimeException exception) {
        return new FailureHandler(new PrintStream(err, true, StandardCharsets.UTF_8)).handle(exception);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
