package org.jvenv.wheel;

import java.util.List;
import java.util.Locale;

/** The text of a version, checked against the grammar of PEP 440. */
public final class VersionText {

    private static final int MOST_CHARACTERS = 200;
    private static final String SEPARATORS = ".-_";
    private static final List<String> PRE = List.of("alpha", "a", "beta", "b", "preview", "pre", "rc", "c");
    private static final List<String> POST = List.of("post", "rev", "r");
    private static final List<String> DEVELOPMENT = List.of("dev");

    private final String text;
    private int at;

    private VersionText(String text) {
        this.text = text;
    }

    /** Whether {@code text} is a version, such as {@code 24.2}, {@code 1!2.0rc1} or {@code 75.0.post1+local.1}. */
    public static boolean isVersion(String text) {
        return text.length() <= MOST_CHARACTERS && new VersionText(text.toLowerCase(Locale.ROOT)).isWhole();
    }

    private boolean isWhole() {
        at = text.startsWith("v") ? 1 : 0;
        if (!takesDigits()) {
            return false;
        }
        if (takes('!') && !takesDigits()) {
            return false;
        }
        while (isAt(at, '.') && isDigit(at + 1)) {
            at++;
            takesDigits();
        }
        takesWord(PRE);
        if (isAt(at, '-') && isDigit(at + 1)) {
            at++;
            takesDigits();
        } else {
            takesWord(POST);
        }
        takesWord(DEVELOPMENT);
        return takesLocal() && at == text.length();
    }

    /** Takes one of {@code words} and its number, with what may separate them. */
    private void takesWord(List<String> words) {
        int begin = at + separator(at);
        for (String word : words) {
            if (text.startsWith(word, begin)) {
                at = begin + word.length();
                at += isDigit(at + separator(at)) ? separator(at) : 0;
                takesDigits();
                return;
            }
        }
    }

    /** Takes a local version, which may be missing. */
    private boolean takesLocal() {
        if (!takes('+')) {
            return true;
        }
        do {
            int begin = at;
            while (at < text.length() && isAlphanumeric(text.charAt(at))) {
                at++;
            }
            if (at == begin) {
                return false;
            }
        } while (separator(at) == 1 && at++ < text.length());
        return true;
    }

    private boolean takes(char character) {
        boolean next = isAt(at, character);
        at += next ? 1 : 0;
        return next;
    }

    private boolean takesDigits() {
        int begin = at;
        while (isDigit(at)) {
            at++;
        }
        return at > begin;
    }

    private int separator(int position) {
        return position < text.length() && SEPARATORS.indexOf(text.charAt(position)) >= 0 ? 1 : 0;
    }

    private boolean isAt(int position, char character) {
        return position < text.length() && text.charAt(position) == character;
    }

    private boolean isDigit(int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
}
