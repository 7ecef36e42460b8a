package org.jvenv.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of PEP 440: {@code [N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]}, in any form that the specification
 * allows.
 *
 * <p>Numbers are digits without leading zeros, so that none is too large.
 */
public final class Pep440Version implements Comparable<Pep440Version> {

    private static final int MOST_CHARACTERS = 200;
    private static final String SEPARATORS = ".-_";
    private static final String ZERO = "0";
    private static final List<String> PRE = List.of("alpha", "a", "beta", "b", "preview", "pre", "c", "rc");
    private static final List<String> POST = List.of("post", "rev", "r");
    private static final List<String> DEVELOPMENT = List.of("dev");

    private final String epoch;
    private final List<String> release;
    private final @Nullable String phase;
    private final String phaseNumber;
    private final @Nullable String post;
    private final @Nullable String development;
    private final List<String> local;

    private Pep440Version(Reader reader) {
        this.epoch = reader.epoch;
        this.release = List.copyOf(reader.release);
        this.phase = reader.phase;
        this.phaseNumber = reader.phaseNumber;
        this.post = reader.post;
        this.development = reader.development;
        this.local = List.copyOf(reader.local);
    }

    /** Parses {@code text}; returns nothing if it is not a version or has more than 200 characters. */
    public static Optional<Pep440Version> parse(String text) {
        if (text.length() > MOST_CHARACTERS || !isAscii(text)) {
            return Optional.empty();
        }
        Reader reader = new Reader(text.toLowerCase(Locale.ROOT));
        return reader.read() ? Optional.of(new Pep440Version(reader)) : Optional.empty();
    }

    /** Whether it is an alpha, beta, candidate or development release. */
    public boolean isPreRelease() {
        return phase != null || development != null;
    }

    @Override
    public int compareTo(Pep440Version other) {
        int order = NaturalOrder.compareNumbers(epoch, other.epoch);
        for (int i = 0; order == 0 && i < Math.max(release.size(), other.release.size()); i++) {
            order = NaturalOrder.compareNumbers(part(i), other.part(i));
        }
        order = order != 0 ? order : Integer.compare(phaseRank(), other.phaseRank());
        order = order != 0 ? order : NaturalOrder.compareNumbers(phaseNumber, other.phaseNumber);
        order = order != 0 ? order : compareOptional(post, other.post, -1);
        order = order != 0 ? order : compareOptional(development, other.development, 1);
        return order != 0 ? order : compareLocal(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pep440Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        int hash = epoch.hashCode();
        for (String part : release) {
            hash += part.equals(ZERO) ? 0 : part.hashCode(); // trailing zeros are not significant
        }
        return hash;
    }

    /** Returns the normal form, such as {@code 1!2.0rc1.post2.dev3+ubuntu.1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(epoch.equals(ZERO) ? "" : epoch + "!");
        text.append(String.join(".", release));
        text.append(phase == null ? "" : phase + phaseNumber);
        text.append(post == null ? "" : ".post" + post);
        text.append(development == null ? "" : ".dev" + development);
        return text.append(local.isEmpty() ? "" : "+" + String.join(".", local)).toString();
    }

    private String part(int index) {
        return index < release.size() ? release.get(index) : ZERO;
    }

    /** Returns the rank of the phase: a plain development release is first, a release last. */
    private int phaseRank() {
        if (phase == null) {
            return post == null && development != null ? 0 : 4;
        }
        return switch (phase) {
            case "a" -> 1;
            case "b" -> 2;
            default -> 3;
        };
    }

    private int compareLocal(Pep440Version other) {
        int both = Math.min(local.size(), other.local.size());
        for (int i = 0; i < both; i++) {
            int order = compareLocalParts(local.get(i), other.local.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(local.size(), other.local.size());
    }

    private static int compareLocalParts(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? 1 : -1;
        }
        return number ? NaturalOrder.compareNumbers(one, other) : one.compareTo(other);
    }

    private static int compareOptional(@Nullable String one, @Nullable String other, int missing) {
        if (one == null || other == null) {
            return one == null ? (other == null ? 0 : missing) : -missing;
        }
        return NaturalOrder.compareNumbers(one, other);
    }

    /** Checked before conversion to lower case, which maps some other letters to ASCII. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        return digitsFrom(text, 0) == text.length();
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Parses a version in lower case. */
    private static final class Reader {

        private final String text;
        private int at;

        private String epoch = ZERO;
        private final List<String> release = new ArrayList<>();
        private @Nullable String phase;
        private String phaseNumber = ZERO;
        private @Nullable String post;
        private @Nullable String development;
        private final List<String> local = new ArrayList<>();

        Reader(String text) {
            this.text = text;
        }

        boolean read() {
            at = text.startsWith("v") ? 1 : 0;
            if (!readRelease()) {
                return false;
            }
            @Nullable String word = takeWord(PRE);
            if (word != null) {
                phase = phaseNamed(word);
                phaseNumber = takeNumber();
            }
            if (text.startsWith("-", at) && digitsFrom(text, at + 1) > at + 1) {
                at++;
                post = takeDigits();
            } else if (takeWord(POST) != null) {
                post = takeNumber();
            }
            if (takeWord(DEVELOPMENT) != null) {
                development = takeNumber();
            }
            return readLocal() && at == text.length();
        }

        private boolean readRelease() {
            int end = digitsFrom(text, at);
            if (end > at && text.startsWith("!", end)) {
                epoch = takeDigits();
                at++;
            }
            if (digitsFrom(text, at) == at) {
                return false;
            }
            release.add(takeDigits());
            while (text.startsWith(".", at) && digitsFrom(text, at + 1) > at + 1) {
                at++;
                release.add(takeDigits());
            }
            return true;
        }

        private boolean readLocal() {
            boolean more = text.startsWith("+", at);
            while (more) {
                at++;
                int begin = at;
                while (at < text.length() && isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                if (at == begin) {
                    return false;
                }
                String part = text.substring(begin, at);
                local.add(isNumber(part) ? NaturalOrder.withoutZeros(part) : part);
                more = at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0;
            }
            return true;
        }

        /** Consumes one of {@code words} after an optional separator, or returns {@code null}. */
        private @Nullable String takeWord(List<String> words) {
            int begin = at + separator(at);
            for (String word : words) {
                if (text.startsWith(word, begin)) {
                    at = begin + word.length();
                    return word;
                }
            }
            return null;
        }

        /** Consumes an optional separator and a number; returns 0 if the number is missing. */
        private String takeNumber() {
            at += separator(at);
            return digitsFrom(text, at) > at ? takeDigits() : ZERO;
        }

        private String takeDigits() {
            int begin = at;
            at = digitsFrom(text, at);
            return NaturalOrder.withoutZeros(text.substring(begin, at));
        }

        private int separator(int position) {
            return position < text.length() && SEPARATORS.indexOf(text.charAt(position)) >= 0 ? 1 : 0;
        }

        private static String phaseNamed(String word) {
            return word.startsWith("a") ? "a" : word.startsWith("b") ? "b" : "rc";
        }

        private static boolean isLetterOrDigit(char character) {
            return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
        }
    }
}
