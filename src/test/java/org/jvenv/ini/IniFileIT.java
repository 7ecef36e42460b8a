package org.jvenv.ini;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;

/** What configparser reads is what we read. */
class IniFileIT {

    private static final String CONFIGPARSER = """
            import configparser, sys
            parser = configparser.RawConfigParser()
            parser.read(sys.argv[1], encoding='utf-8')
            print(sorted((key, value) for key, value in parser.items('a')), end='')
            """;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]\nk = v\n",
                "[a]\r\nk=v\r\n  more\r\n",
                "[a]\nk: v = w\nl = x : y\n",
                "[a]\nk = v ; no comment\n; m = 1\n# n = 1\n  ; o = 1\n",
                "[a]\nk =\n  one\n  two\n",
                "[a]\nk = one\n\n   two\n  # comment\n\n   three\n\n\n",
                "[a]\n  k = one\n   two\n  l = three\n m = four\n",
                "[a]\nk = one\n [b]\nl = two\n",
                "[a]\nk = 1\n[b]\nk = 2\n",
                "[a]\n   [b]\n  x = 1\n[DEFAULT]\nd = 1\nk = 2\n",
                "[DEFAULT]\nk = 1\n[b]\nl = 2\n[a]\nK = 3\n",
                "[ a ]\nk = 1\n[a]\nl = 2\n",
                "[a] behind\nk = 1\n",
                "[a]\nk = %% %(l)s %\nl = x\n",
                "[a]\nMixed Case Key = 1\nk_l = 2\nk-l = 3\n",
                "[a]\nk =\nl =   \n",
                "[a]\nż = ółć\n"
            })
    void isWhatConfigparserReads(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("it.ini"), text);

        StringBuilder read = new StringBuilder();
        IniFile.read(file).section("a").values().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(entry -> read.append(read.isEmpty() ? "" : ", ")
                        .append("('%s', '%s')"
                                .formatted(entry.key(), entry.value().replace("\n", "\\n"))));

        assertThat("[" + read + "]").isEqualTo(Programs.python(Pythons.any(), CONFIGPARSER, file));
    }
}
