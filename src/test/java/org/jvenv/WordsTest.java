package org.jvenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the phrases out of documents, sources and messages that docs/style.md replaces with plain words. */
class WordsTest {

    /** Regular expressions, in which a space stands for any white space, comment marks and string concatenations. */
    private static final List<String> PHRASES = List.of(
            "is(?<!there is) no(?! longer)",
            "shall",
            "be it",
            "says? so",
            "anew",
            "what is there",
            "that is there",
            "there already",
            "told of",
            "tells? of",
            "goes? away",
            "tak(?:es?|en|ing) away",
            "in the place of",
            "rests? on",
            "lies? beside",
            "by itself",
            "as it was",
            "for want of",
            "of old",
            "be had");

    private static final String GAP = "[\\s*/#\"+]{1,40}";
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(?:" + String.join("|", PHRASES).replace(" ", GAP) + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final List<String> ROOTS =
            List.of(".ci", "scripts", "src/main", "src/native", "src/packaging", "src/test/java");

    @Test
    void documentsContainNoForbiddenPhrase() throws IOException {
        List<String> hits = new ArrayList<>();
        for (Path document : Documents.all()) {
            hits.addAll(hits(document, Documents.prose(document)));
        }

        assertThat(hits).isEmpty();
    }

    @Test
    void sourcesContainNoForbiddenPhrase() throws IOException {
        List<String> hits = new ArrayList<>();
        for (String root : ROOTS) {
            for (Path file : files(Path.of(root))) {
                hits.addAll(hits(file, text(file)));
            }
        }

        assertThat(hits).isEmpty();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("copyright")) // licences are quoted
                    .filter(file -> !file.endsWith("WordsTest.java"))
                    .sorted()
                    .toList();
        }
    }

    /** Some resources are not in UTF-8; all phrases are in ASCII. */
    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static List<String> hits(Path file, String text) {
        List<String> hits = new ArrayList<>();
        Matcher matcher = FORBIDDEN.matcher(text);
        while (matcher.find()) {
            long line = Documents.newlines(text.substring(0, matcher.start())) + 1;
            hits.add(file + ":" + line + ": " + matcher.group().replaceAll(GAP, " "));
        }
        return hits;
    }
}
