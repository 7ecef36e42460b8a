package org.jvenv.ini;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.ini.IniFile.IniEntry;

/** Parses an {@link IniFile} line by line. */
final class IniReader {

    private final Map<String, Map<String, IniEntry>> sections = new LinkedHashMap<>();
    private @Nullable Map<String, IniEntry> section;
    private @Nullable IniEntry entry;
    private int indentation;

    private IniReader() {}

    static IniFile read(String text) {
        IniReader reader = new IniReader();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            reader.take(line, number);
        }
        reader.end();
        return new IniFile(reader.sections);
    }

    private void take(String line, int number) {
        String text = line.strip();
        if (text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        if (text.isEmpty()) {
            goOn("");
            return;
        }
        int indented = line.length() - line.stripLeading().length();
        if (entry != null && indented > indentation) {
            goOn(text);
            return;
        }
        end();
        indentation = indented;
        if (text.startsWith("[") && text.lastIndexOf(']') > 1) {
            section = sections.computeIfAbsent(text.substring(1, text.lastIndexOf(']')), name -> new LinkedHashMap<>());
        } else {
            begin(text, number);
        }
    }

    private void begin(String text, int number) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '=' && text.charAt(end) != ':') {
            end++;
        }
        String key = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
        if (section != null && end < text.length() && !key.isEmpty()) {
            entry = new IniEntry(key, text.substring(end + 1).strip(), number);
        }
    }

    /** Appends a line to the value. Empty lines may be inside a value, so they are kept until its end. */
    private void goOn(String text) {
        @Nullable IniEntry begun = entry;
        if (begun != null) {
            entry = new IniEntry(begun.key(), begun.value() + "\n" + text, begun.line());
        }
    }

    private void end() {
        @Nullable IniEntry ended = entry;
        if (ended != null && section != null) {
            section.remove(ended.key()); // a duplicate key moves to its last position
            section.put(ended.key(), new IniEntry(ended.key(), ended.value().stripTrailing(), ended.line()));
        }
        entry = null;
    }
}
