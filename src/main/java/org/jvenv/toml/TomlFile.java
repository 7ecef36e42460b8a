package org.jvenv.toml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.UnreadableFileException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A parsed TOML 1.0 file. */
public final class TomlFile {

    /** The maximum size in bytes: the library creates an object for each character, and needs 4 seconds for 1 MiB. */
    private static final int LIMIT = 256 * 1024;

    private static final String NOT_UTF_8 = "not encoded in UTF-8";

    private final Path file;
    private final TomlTable root;

    private TomlFile(Path file, TomlTable root) {
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @throws TomlException if it is not valid
     * @throws IOException if it cannot be read, or has more than 256 KiB
     */
    public static TomlFile read(Path file) throws IOException {
        return parsed(file, BoundedRead.of(file, LIMIT));
    }

    /**
     * Reads a file if it contains {@code words}. Most files of projects do not, and parsing them would take time.
     *
     * @throws TomlException if it contains them and is not valid
     * @throws IOException if it cannot be read, or contains them and has more than 256 KiB
     */
    public static Optional<TomlFile> mentioning(String words, Path file) throws IOException {
        byte[] content = BoundedRead.of(file, TextFile.LIMIT);
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw TomlException.of(file, 1, NOT_UTF_8);
        }
        return text.contains(words) ? Optional.of(parsed(file, content)) : Optional.empty();
    }

    private static TomlFile parsed(Path file, byte... content) throws IOException {
        if (content.length > LIMIT) {
            throw UnreadableFileException.tooLarge(file, LIMIT);
        }
        return parse(file, textOf(file, content));
    }

    /** Parses {@code text}, the content of {@code file}. */
    static TomlFile parse(Path file, String text) {
        int deep = TomlDepth.lineTooDeep(text);
        if (deep > 0) {
            throw TomlException.of(file, deep, "nested more than " + TomlDepth.MOST + " levels deep");
        }
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw TomlException.of(file, error.position().line(), String.valueOf(error.getMessage()));
        }
        return new TomlFile(file, result);
    }

    /** Returns the value at a path of keys, such as {@code project}, {@code requires-python}. */
    public Optional<TomlEntry> find(String... keys) {
        List<String> path = List.of(keys);
        try {
            @Nullable Object value = root.get(path);
            @Nullable TomlPosition position = root.inputPositionOf(path);
            return value == null || position == null
                    ? Optional.empty()
                    : Optional.of(entry(path.get(path.size() - 1), value, position));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a parent is a value, not a table
        }
    }

    /** Returns the keys of the table at a path of keys, in the order of the file; none if there is no table. */
    public List<TomlEntry> entries(String... keys) {
        List<TomlEntry> entries = new ArrayList<>();
        @Nullable TomlTable table = table(List.of(keys));
        if (table != null) {
            for (String key : table.keySet()) {
                @Nullable Object value = table.get(List.of(key));
                @Nullable TomlPosition position = table.inputPositionOf(List.of(key));
                if (value != null && position != null) {
                    entries.add(entry(key, value, position));
                }
            }
        }
        entries.sort(Comparator.comparingInt(TomlEntry::line));
        return entries;
    }

    private @Nullable TomlTable table(List<String> path) {
        if (path.isEmpty()) {
            return root;
        }
        try {
            return root.get(path) instanceof TomlTable table ? table : null;
        } catch (IllegalArgumentException e) {
            return null; // a parent is a value, not a table
        }
    }

    private TomlEntry entry(String key, Object value, TomlPosition position) {
        return new TomlEntry(key, plain(value), file, position.line());
    }

    private static Object plain(Object value) {
        if (value instanceof TomlTable) {
            return TomlEntry.Table.TABLE;
        }
        if (!(value instanceof TomlArray array)) {
            return value;
        }
        List<Object> values = new ArrayList<>();
        for (Object element : array.toList()) {
            values.add(plain(element));
        }
        return values;
    }

    private static String textOf(Path file, byte... content) {
        try {
            return TextFile.decode(file, content);
        } catch (UnreadableFileException e) {
            throw TomlException.of(file, 1, NOT_UTF_8);
        }
    }

    /**
     * One key of a TOML file and its position.
     *
     * @param key the last part of its name
     * @param value a {@code String}, {@code Boolean}, {@code Long}, {@code Double}, a {@code List} of these, or, for a
     *     table, {@link Table}
     * @param line counted from one
     */
    public record TomlEntry(String key, Object value, Path file, int line) {

        /** The value of a key that is a table. */
        public enum Table {
            TABLE
        }

        /** Returns {@code FILE:LINE}, for messages. */
        public String place() {
            return file + ":" + line;
        }
    }
}
