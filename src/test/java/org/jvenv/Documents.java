package org.jvenv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown documents of the project: README.md and the pages below docs. */
final class Documents {

    /** Fenced code blocks, indented code blocks and code spans, which quote programs. */
    private static final Pattern CODE =
            Pattern.compile("(?ms)^```.*?^```$|^ {4}[^\n]*$|(?<!`)(`+)(?!`)(?:(?!\n\n).)+?(?<!`)\\1(?!`)");

    private Documents() {}

    static List<Path> all() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** The text of {@code document} with code replaced by a letter; each line keeps its number. */
    static String prose(Path document) throws IOException {
        return CODE.matcher(Files.readString(document))
                .replaceAll(code -> "x" + "\n".repeat((int) newlines(code.group())));
    }

    /** The number of line breaks in {@code text}. */
    static long newlines(String text) {
        return text.chars().filter(character -> character == '\n').count();
    }
}
