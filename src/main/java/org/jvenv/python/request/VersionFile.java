package org.jvenv.python.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.UnreadableFileException;

/**
 * The words of a {@code .python-version}: one or more requests on each line, separated by blanks or colons, in UTF-8
 * with or without a byte order mark. Comments begin with {@code #}.
 */
public final class VersionFile {

    /** The file of pyenv and uv. */
    public static final String NAME = ".python-version";

    private static final int KIBI = 1024;
    private static final int LIMIT = 64 * KIBI;
    private static final int MAX_WORDS = 100;
    private static final List<String> ANY_RELEASE = List.of(".*", ".x", ".X");
    private static final int SUFFIX_LENGTH = 2;

    private VersionFile() {}

    /**
     * Returns the lines of {@code file} without comments and empty lines.
     *
     * @throws UnreadableFileException if it is too large or not in UTF-8
     */
    public static List<String> lines(Path file) throws IOException {
        String text = TextFile.decode(file, BoundedRead.of(file, LIMIT));
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n|\r\n?", -1)) {
            int comment = line.indexOf('#');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!content.isEmpty()) {
                lines.add(content);
            }
        }
        return lines;
    }

    /**
     * Returns the distinct requests in {@code file}, without quotes.
     *
     * @throws UnreadableFileException if it is too large, not in UTF-8 or has more than a hundred of them
     */
    public static List<String> words(Path file) throws IOException {
        List<String> words = new ArrayList<>();
        for (String line : lines(file)) {
            for (String word : split(unquoted(line))) {
                String plain = unquoted(word);
                if (!plain.isEmpty() && !words.contains(plain)) {
                    words.add(plain);
                }
            }
            if (words.size() > MAX_WORDS) {
                throw UnreadableFileException.because(file, "more than " + MAX_WORDS + " versions");
            }
        }
        return words;
    }

    /** Normalizes {@code word}: {@code v3.12}, {@code 3.12.*} and {@code 3.12.x} become {@code 3.12}. */
    public static String plain(String word) {
        boolean marked = word.length() > 1 && (word.charAt(0) == 'v' || word.charAt(0) == 'V') && isDigit(word, 1);
        String rest = marked ? word.substring(1) : word;
        String shorter = endsWithAnyRelease(rest) ? rest.substring(0, rest.length() - SUFFIX_LENGTH) : rest;
        return isDigit(rest, 0) && shorter.indexOf('.') > 0 ? shorter : rest;
    }

    private static boolean endsWithAnyRelease(String word) {
        for (String end : ANY_RELEASE) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0
                && text.charAt(0) == text.charAt(last)
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf(text.charAt(0), 1) == last;
        return quoted ? text.substring(1, last).strip() : text;
    }

    /** A range is one word, even if it contains blanks. */
    private static String[] split(String line) {
        boolean range = !line.isEmpty() && "<>=!~".indexOf(line.charAt(0)) >= 0;
        return range ? new String[] {line} : line.split("[ \t:]+", -1);
    }
}
