package org.jvenv.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One section of a file that Python's {@code configparser} reads: keys before {@code =} or {@code :}, lines that go on
 * where they are indented, comments behind {@code #} and {@code ;} at the start of a line, {@code %%} for a percent
 * sign.
 */
final class IniSection {

    private IniSection() {}

    /** The entries of the section {@code name} of {@code file}, keys in lower case; none if there is no such file. */
    static Map<String, String> read(Path file, String name) {
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            return Map.of(); // most users have none
        }
    }

    static Map<String, String> parse(String text, String name) {
        Map<String, String> entries = new HashMap<>();
        @Nullable String key = null;
        boolean inside = false;
        for (String line : text.replace("\uFEFF", "").split("\r?\n", -1)) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
                continue;
            }
            if (key != null && Character.isWhitespace(line.charAt(0))) {
                entries.merge(key, value(stripped), (above, below) -> above.isEmpty() ? below : above + "\n" + below);
            } else if (stripped.startsWith("[")) {
                inside = stripped.equals("[" + name + "]");
                key = null;
            } else if (inside) {
                int end = endOfKey(stripped);
                key = stripped.substring(0, end).strip().toLowerCase(Locale.ROOT);
                entries.put(key, end < stripped.length() ? value(stripped.substring(end + 1)) : "");
            }
        }
        return entries;
    }

    private static int endOfKey(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != '=' && line.charAt(end) != ':') {
            end++;
        }
        return end;
    }

    private static String value(String raw) {
        return raw.strip().replace("%%", "%");
    }
}
