package org.jvenv.wheel;

import org.jspecify.annotations.Nullable;

/**
 * What jvenv needs of a wheel's {@code METADATA}.
 *
 * @param requiresPython which Pythons it runs on, or {@code null} if it does not say
 */
public record Metadata(
        String name, String version, @Nullable String requiresPython) {

    static Metadata parse(String text) throws BrokenWheelException {
        String name = header(text, "Name");
        String version = header(text, "Version");
        if (name == null || version == null) {
            throw new BrokenWheelException("its METADATA has no name or no version");
        }
        return new Metadata(name, version, header(text, "Requires-Python"));
    }

    /** The first value of {@code field} among the lines before the first empty one, or {@code null}. */
    static @Nullable String header(String text, String field) {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(start, end).isBlank()) {
                return null;
            }
            int colon = start + field.length();
            if (text.regionMatches(true, start, field, 0, field.length()) && colon < end && text.charAt(colon) == ':') {
                return text.substring(colon + 1, end).strip();
            }
            start = end + 1;
        }
        return null;
    }
}
