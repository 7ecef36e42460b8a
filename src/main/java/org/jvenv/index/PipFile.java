package org.jvenv.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of pip's configuration files, as Python's {@code configparser} reads it: a line that is indented more than its
 * key continues the value.
 */
final class PipFile {

    private final Map<String, String> values = new HashMap<>();
    private String section = "";
    private @Nullable String key;
    private int indentation;

    private PipFile() {}

    /** Reads {@code file}; one that is not there says nothing. */
    static PipFile read(Path file) {
        PipFile read = new PipFile();
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
                read.add(line);
            }
        } catch (IOException e) {
            return read; // most often there is none
        }
        return read;
    }

    /** What it says of {@code name} to all commands of pip, or to {@code pip install}, which counts more. */
    @Nullable
    String find(String name) {
        @Nullable String install = values.get("install " + name);
        return install == null ? values.get("global " + name) : install;
    }

    private void add(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        int indented = line.length() - line.stripLeading().length();
        if (key != null && indented > indentation) {
            values.merge(key, text, (before, more) -> before + "\n" + more);
            return;
        }
        key = null;
        indentation = indented;
        if (text.startsWith("[") && text.endsWith("]")) {
            section = text.substring(1, text.length() - 1).strip();
        } else {
            begin(text);
        }
    }

    private void begin(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':');
        int end = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
        if (end < 0) {
            return;
        }
        String name = text.substring(0, end).strip().toLowerCase(Locale.ROOT).replace('_', '-');
        String value = text.substring(end + 1).strip();
        key = section + " " + name;
        values.remove(key);
        if (!value.isEmpty()) {
            values.put(key, value);
        }
    }
}
