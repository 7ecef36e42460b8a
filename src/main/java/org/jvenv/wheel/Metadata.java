package org.jvenv.wheel;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a wheel's {@code METADATA} that jvenv uses.
 *
 * @param requiresPython {@code Requires-Python}, or {@code null} if it is missing
 */
public record Metadata(
        String name, String version, @Nullable String requiresPython) {

    static Metadata parse(String text) throws BrokenWheelException {
        String name = header(text, "Name");
        String version = header(text, "Version");
        if (name == null || version == null) {
            throw new BrokenWheelException("METADATA has no name or no version");
        }
        return new Metadata(name, version, header(text, "Requires-Python"));
    }

    /** Returns the first value of {@code field} before the first empty line, or {@code null}. */
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
