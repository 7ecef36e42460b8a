package org.jvenv.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvenv.failure.JvenvException;

class CommandHelpTest {

    private static final Path PAGE = Path.of("docs/shells.md");
    private static final String BEGIN = "<!-- commands: begin -->\n";
    private static final String END = "<!-- commands: end -->\n";

    @Test
    void readsNameArgumentsAndSummary() {
        assertThat(CommandHelp.all())
                .contains(
                        new CommandHelp("cdproject", "", "change to the directory of the active project", List.of()),
                        new CommandHelp("rmvirtualenv", "env_name [env_name ...]", "remove environments", List.of()));
        assertThat(CommandHelp.all()).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    }

    @Test
    void returnsTheHelpOfACommand() {
        assertThat(CommandHelp.of("lsvirtualenv"))
                .containsExactly(
                        "lsvirtualenv [-blh]", "  -b -- brief mode", "  -l -- long mode", "  -h -- this help message");
        assertThat(CommandHelp.of("virtualenvwrapper"))
                .contains("  workon: activate an environment, or list the names of all");
        assertThatExceptionOfType(JvenvException.class).isThrownBy(() -> CommandHelp.of("cdproject"));
    }

    /** {@code -Djvenv.generate=true} updates the table. */
    @Test
    void documentedTableIsUpToDate() throws IOException {
        StringBuilder table = new StringBuilder("| command | effect |\n|---|---|\n");
        for (CommandHelp command : CommandHelp.all()) {
            String usage = command.name().equals("activate") ? "jvenv activate" : command.name();
            usage += command.arguments().isEmpty() ? "" : " " + command.arguments();
            table.append("| `")
                    .append(usage.replace("|", "\\|"))
                    .append("` | ")
                    .append(command.summary())
                    .append(" |\n");
        }
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("jvenv.generate")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
        }

        assertThat(Files.readString(PAGE)).contains(BEGIN + table + END);
    }
}
