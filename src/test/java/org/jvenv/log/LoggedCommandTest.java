package org.jvenv.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedCommandTest {

    @Test
    void quotesAsForAShell() {
        assertThat(shown("/usr/bin/python3", "-c", "print('a b')", ""))
                .isEqualTo("/usr/bin/python3 -c 'print('\\''a b'\\'')' ''");
    }

    @Test
    void hidesSecretsInAddresses() {
        assertThat(shown(
                        "pip",
                        "install",
                        "--index-url=https://me:secret@host/simple",
                        "--extra-index-url",
                        "https://secret@other/simple?key=secret"))
                .isEqualTo("pip install --index-url=https://host/simple --extra-index-url https://other/simple");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--password secret",
                "--api-token=secret",
                "PIP_PASSWORD=secret",
                "--client-secret secret",
                "--api-key secret",
                "-DPASSWD=secret"
            })
    void hidesValuesOfOptionsNamedAfterSecrets(String words) {
        assertThat(shown(words.split(" "))).doesNotEndWith("secret").endsWith("***");
    }

    @Test
    void showsOtherValues() {
        assertThat(shown("--token-file", "a", "--python=3.12", "tokens", "b"))
                .isEqualTo("--token-file *** --python=3.12 tokens b");
    }

    @Test
    void shortensLongArguments() {
        assertThat(shown("x".repeat(10_000))).hasSizeLessThan(200).endsWith("… (10000 characters)'");
    }

    private static String shown(String... command) {
        return LoggedCommand.of(List.of(command));
    }
}
