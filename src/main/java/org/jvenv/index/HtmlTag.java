package org.jvenv.index;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A start tag.
 *
 * @param name its name in lower case; empty for an end tag
 * @param attributes the values by lower-case names; empty if an attribute has no value
 * @param end the position after the tag
 */
record HtmlTag(String name, Map<String, String> attributes, int end) {

    /** Parses the tag after a {@code <} in {@code text}. */
    static HtmlTag at(int start, String text) {
        int position = skip(start, text, false);
        String name = text.substring(start, position).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new HashMap<>();
        position = skip(position, text, true);
        while (position < text.length() && text.charAt(position) != '>') {
            position = attribute(position, text, attributes);
            position = skip(position, text, true);
        }
        return new HtmlTag(name, attributes, Math.min(position + 1, text.length()));
    }

    private static int attribute(int start, String text, Map<String, String> attributes) {
        int end = Math.max(skip(start, text, false), start + 1);
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        int equals = skip(end, text, true);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            attributes.putIfAbsent(name, "");
            return end;
        }
        int begin = skip(equals + 1, text, true);
        boolean quoted = begin < text.length() && "\"'".indexOf(text.charAt(begin)) >= 0;
        int stop = quoted ? text.indexOf(text.charAt(begin), begin + 1) : unquotedEnd(begin, text);
        stop = stop < 0 ? text.length() : stop;
        attributes.putIfAbsent(name, CharacterReferences.decode(text.substring(quoted ? begin + 1 : begin, stop)));
        return quoted ? Math.min(stop + 1, text.length()) : stop;
    }

    /** Skips white space, or a name. */
    private static int skip(int start, String text, boolean space) {
        int position = start;
        while (position < text.length()) {
            char character = text.charAt(position);
            boolean inName = !Character.isWhitespace(character) && "=>/\"'".indexOf(character) < 0;
            if (space ? !Character.isWhitespace(character) : !inName) {
                return position;
            }
            position++;
        }
        return position;
    }

    private static int unquotedEnd(int start, String text) {
        int position = start;
        while (position < text.length()
                && !Character.isWhitespace(text.charAt(position))
                && text.charAt(position) != '>') {
            position++;
        }
        return position;
    }
}
