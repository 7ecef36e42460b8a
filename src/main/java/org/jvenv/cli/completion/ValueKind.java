package org.jvenv.cli.completion;

import java.util.List;
import java.util.Locale;
import org.jvenv.activate.Activators;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.shellrc.Integration;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the value of an option, or a word behind a command, may be; a shell that completes it need know no more.
 *
 * @param name {@code environment}, {@code directory}, {@code file}, {@code python}, {@code program}, {@code words}, or
 *     {@code anything}
 * @param words all that it may be, where those can be listed
 */
record ValueKind(String name, List<String> words) {

    static final ValueKind ANYTHING = new ValueKind("anything", List.of());

    ValueKind {
        words = List.copyOf(words);
    }

    static ValueKind of(OptionSpec option) {
        return switch (option.longestName()) {
            case CreateOptions.LINK_MODE -> words(List.of("hardlink", "copy", "symlink"));
            case CreateOptions.LIB64 -> words(List.of("link", "dir", "none"));
            case CreateOptions.ACTIVATORS -> words(Activators.names());
            case CreateOptions.NAME -> new ValueKind("environment", List.of());
            default -> ofLabel(option.paramLabel());
        };
    }

    /** What one word of a synopsis stands for, such as {@code ENV}, {@code [DIR]} or {@code list|add}. */
    static ValueKind ofLabel(String label) {
        String plain = label.replace("[", "").replace("]", "").replace(".", "");
        if (plain.contains("|")) {
            return words(List.of(plain.split("\\|", -1)));
        }
        return switch (plain.toUpperCase(Locale.ROOT)) {
            case "ENV", "SOURCE" -> new ValueKind("environment", List.of());
            case "DIR", "TARGET" -> new ValueKind("directory", List.of());
            case "FILE", "WHEEL" -> new ValueKind("file", List.of());
            case "PYTHON", "EXE", "REQUEST" -> new ValueKind("python", List.of());
            case "CMD" -> new ValueKind("program", List.of());
            case "SHELL" -> words(Integration.names());
            default -> ANYTHING;
        };
    }

    static ValueKind words(List<String> words) {
        return new ValueKind("words", words);
    }
}
