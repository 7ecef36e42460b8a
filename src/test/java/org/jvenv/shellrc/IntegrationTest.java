package org.jvenv.shellrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationTest {

    private static final Path SHARE = Path.of("src/main/dist/share/jvenv");

    @Test
    void whatBashZshAndKshShareStandsInOneFile() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String file : List.of("virtualenvwrapper.sh", "jvenv.bash", "jvenv.zsh", "jvenv.ksh")) {
            Map<String, String> functions = functions(file);
            assertThat(functions).containsKey(file.startsWith("jvenv") ? "jvenv" : "_jvenv_command");
            functions.keySet().removeAll(List.of("", "jvenv"));
            assertThat(functions.values()).as(file).allMatch(seen::add);
        }
    }

    @Test
    void everyShellHasItsFile() {
        for (Integration integration : Integration.values()) {
            assertThat(SHARE.resolve(integration.file())).exists();
            assertThat(integration.code()).contains("virtualenvwrapper");
        }
        for (String shell : Integration.names()) {
            assertThat(Integration.of(shell)).as(shell).isPresent();
        }
    }

    /** No PowerShell is there to read it, so this much is looked at: each bracket and quote has its other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/dist/share/jvenv/jvenv.ps1",
                "src/test/resources/org/jvenv/shell/session.ps1",
                "src/test/resources/org/jvenv/shell/beyond.ps1"
            })
    void bracketsOfPowerShellMatch(String file) throws IOException {
        assertThat(new PowerShellBrackets(Files.readString(Path.of(file))).unmatched())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "f { '{' # }      | {",
                "@(1, 2})         | }",
                "\"a $(f '\"') b | \"",
                "'it''s \"' `{ \"`\" { $(f \"(\") \"\" \" | ^^"
            })
    void whatDoesNotMatchIsFound(String code, String unmatched) {
        assertThat(new PowerShellBrackets(code).unmatched()).isEqualTo(unmatched);
    }

    private static Map<String, String> functions(String file) throws IOException {
        Map<String, String> functions = new LinkedHashMap<>();
        String name = "";
        for (String line : Files.readAllLines(SHARE.resolve(file))) {
            if (line.startsWith("function ")) {
                name = line.split(" ", -1)[1];
            }
            functions.merge(name, line, (before, next) -> before + "\n" + next);
            if (line.equals("}")) {
                name = "";
            }
        }
        return functions;
    }
}
