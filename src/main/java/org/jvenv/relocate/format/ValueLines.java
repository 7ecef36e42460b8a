package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.Language.Occurrence;
import org.jvenv.relocate.text.Substitution;

/**
 * Files with unquoted values: {@code .variables} and {@code pip.conf}. A value may be a path, a list of paths separated
 * by colons, or words that include paths and URLs.
 */
final class ValueLines {

    private static final String URL = "file://";

    private ValueLines() {}

    /** A path with a line break cannot be written: then {@code text} is not changed. */
    static String moved(String text, Substitution substitution) {
        if (substitution.place().indexOf('\n') >= 0 || substitution.place().indexOf('\r') >= 0) {
            return text;
        }
        StringBuilder changed = new StringBuilder(text.length());
        int done = 0;
        @Nullable Occurrence found = substitution.patterns().next(text, 0);
        while (found != null) {
            changed.append(text, done, found.start());
            changed.append(
                    isMeant(text, found)
                            ? written(text, found, substitution)
                            : text.substring(found.start(), found.end()));
            done = found.end();
            found = substitution.patterns().next(text, done);
        }
        return changed.append(text, done, text.length()).toString();
    }

    private static String written(String text, Occurrence found, Substitution substitution) {
        Language language = text.startsWith(URL, found.start() - URL.length()) ? Language.URL : Language.PLAIN;
        return language.written(substitution.place(), text, found.start());
    }

    /** A path that is a complete element may contain spaces; a word with a leading dash or slash is separate. */
    private static boolean isMeant(String text, Occurrence found) {
        boolean element = found.start() > 0 && "=:\n".indexOf(text.charAt(found.start() - 1)) >= 0;
        int next = found.end() + 1;
        return !element
                || !text.startsWith(" ", found.end())
                || next >= text.length()
                || "-/ \n".indexOf(text.charAt(next)) >= 0;
    }
}
