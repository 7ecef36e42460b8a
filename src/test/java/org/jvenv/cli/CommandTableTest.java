package org.jvenv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.Streams;

class CommandTableTest {

    @ParameterizedTest
    @EnumSource
    void commandIsNamedAsItsRow(CommandTable row) {
        if (row.build(context()) instanceof Command command) {
            assertThat(command.spec().name()).isEqualTo("jvenv " + row.command());
        }
    }

    @ParameterizedTest
    @EnumSource
    void optionsOfACommandHaveDifferentNames(CommandTable row) {
        List<String> names = new ArrayList<>();
        if (row.build(context()) instanceof Command command) {
            command.groups()
                    .forEach(
                            group -> group.options().stream().map(Option::names).forEach(names::addAll));
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void namesAreDifferent() {
        List<String> names = new ArrayList<>();
        for (CommandTable row : CommandTable.ROWS) {
            names.add(row.command());
            if (!row.alias().isEmpty()) {
                names.add(row.alias());
            }
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    private static CommandContext context() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandContext(new NoServices(), Path.of("/work"), new Streams(nowhere, nowhere));
    }
}
