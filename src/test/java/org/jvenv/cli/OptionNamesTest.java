package org.jvenv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The name of an option stands as a literal in one place, its constant. Other code and messages take it from there;
 * comments and text blocks, such as usage texts, may name options.
 */
class OptionNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/jvenv/cli");
    private static final Pattern NAME = Pattern.compile("--[a-z0-9-]+");
    private static final Pattern NAME_IN_TEXT = Pattern.compile("--[a-z]");

    @Test
    void eachNameStandsInOnePlace() throws IOException {
        Map<String, List<String>> places = new HashMap<>();
        for (Path source : sources(SOURCES)) {
            for (String literal : literals(Files.readString(source))) {
                if (NAME.matcher(literal).matches()) {
                    places.computeIfAbsent(literal, name -> new ArrayList<>())
                            .add(String.valueOf(source.getFileName()));
                }
            }
        }

        assertThat(places)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
    }

    @Test
    void textsTakeNamesFromConstants() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path source : sources(SOURCES)) {
            for (String literal : literals(Files.readString(source))) {
                if (NAME_IN_TEXT.matcher(literal).find()
                        && !NAME.matcher(literal).matches()) {
                    texts.add(source.getFileName() + ": " + literal);
                }
            }
        }

        assertThat(texts).isEmpty();
    }

    /** Other packages do not know the constants; what they name must exist nevertheless. */
    @Test
    void messagesOfOtherPackagesNameOptionsThatExist() throws IOException {
        Set<String> existing = new HashSet<>(Set.of("--clone")); // of conda
        for (Path source : sources(SOURCES)) {
            existing.addAll(literals(Files.readString(source)));
        }

        List<String> unknown = new ArrayList<>();
        for (Path source : sources(SOURCES.resolveSibling(""))) {
            String name = String.valueOf(source.getFileName());
            if (name.endsWith("Exception.java") || name.equals("RecreatingCommand.java")) {
                for (String literal : literals(Files.readString(source))) {
                    NAME.matcher(literal)
                            .results()
                            .map(MatchResult::group)
                            .filter(option -> !option.equals("--no-") && !existing.contains(option))
                            .forEach(option -> unknown.add(name + ": " + option));
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void readsLiteralsAndNothingElse() {
        assertThat(literals("""
                // "--a"
                /* "--b" */ char c = '"'; f("--c", "\\"--d"); g(\"""
                    "--e"
                    \""");""")).containsExactly("--c", "\\\"--d");
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The string literals of {@code source}, without text blocks. */
    private static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        int position = 0;
        while (position < source.length()) {
            int end;
            if (source.startsWith("//", position)) {
                end = after("\n", source, position);
            } else if (source.startsWith("/*", position)) {
                end = after("*/", source, position);
            } else if (source.startsWith("\"\"\"", position)) {
                end = after("\"\"\"", source, position + 3);
            } else if (source.charAt(position) == '"' || source.charAt(position) == '\'') {
                end = afterQuoted(source, position);
                if (source.charAt(position) == '"') {
                    literals.add(source.substring(position + 1, end - 1));
                }
            } else {
                end = position + 1;
            }
            position = end;
        }
        return literals;
    }

    private static int after(String mark, String source, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    private static int afterQuoted(String source, int begin) {
        int position = begin + 1;
        while (source.charAt(position) != source.charAt(begin)) {
            position += source.charAt(position) == '\\' ? 2 : 1;
        }
        return position + 1;
    }
}
