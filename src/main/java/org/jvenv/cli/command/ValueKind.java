package org.jvenv.cli.command;

import java.util.List;
import java.util.Locale;
import org.jvenv.shellrc.Integration;

/**
 * The kind of a value of an option, or of a positional argument, for completions.
 *
 * @param name {@code environment}, {@code directory}, {@code file}, {@code python}, {@code program}, {@code words}, or
 *     {@code anything}
 * @param words all possible values, if the kind is {@code words}
 */
public record ValueKind(String name, List<String> words) {

    public static final ValueKind ENVIRONMENT = new ValueKind("environment", List.of());
    public static final ValueKind ANYTHING = new ValueKind("anything", List.of());

    public ValueKind {
        words = List.copyOf(words);
    }

    /** Returns the kind of a word of a synopsis, such as {@code ENV}, {@code [DIR]} or {@code list|add}. */
    public static ValueKind ofLabel(String label) {
        String plain = label.replace("[", "").replace("]", "").replace(".", "");
        if (plain.contains("|")) {
            return words(List.of(plain.split("\\|", -1)));
        }
        return switch (plain.toUpperCase(Locale.ROOT)) {
            case "ENV", "SOURCE" -> ENVIRONMENT;
            case "DIR", "TARGET" -> new ValueKind("directory", List.of());
            case "FILE", "WHEEL" -> new ValueKind("file", List.of());
            case "PYTHON", "EXE", "REQUEST" -> new ValueKind("python", List.of());
            case "CMD" -> new ValueKind("program", List.of());
            case "SHELL" -> words(Integration.names());
            default -> ANYTHING;
        };
    }

    /** Returns the kind of a value that is one of {@code words}. */
    public static ValueKind words(List<String> words) {
        return new ValueKind("words", words);
    }
}
