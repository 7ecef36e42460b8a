package org.jvenv.python.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Build;
import org.jvenv.version.PythonVersion;
import org.jvenv.version.ReleaseLevel;

/**
 * A release line: one to three numbers, a pre-release as in {@code 3.14.0rc2}, {@code t} for a free-threaded or
 * {@code d} for a debug build, {@code -32} or {@code -64} for the width of pointers.
 *
 * <p>Without {@code t}, only builds with the global interpreter lock match, as in virtualenv and uv.
 *
 * @param numbers the given ones of major, minor and micro
 * @param preRelease {@code rc2}, or empty
 * @param flags the given ones of {@code t} and {@code d}
 * @param bits 32, 64, or 0 for either
 */
record ReleasePattern(List<Integer> numbers, String preRelease, String flags, int bits) {

    private static final int MAX_NUMBERS = 3;
    private static final int MAX_DIGITS = 4;

    ReleasePattern {
        numbers = List.copyOf(numbers);
    }

    /**
     * Parses {@code 3}, {@code 3.12}, {@code 312}, {@code 3.12.1}, {@code 3.13t}, {@code 3.13+freethreaded},
     * {@code 3.14.0rc2}, {@code 3.12-64}; empty if it is none of these.
     */
    static Optional<ReleasePattern> parse(String text) {
        String rest = withoutWidth(text);
        int bits = rest.length() == text.length() ? 0 : text.endsWith("64") ? 64 : 32;
        String flags = flagsOf(rest);
        rest = withoutFlags(rest);
        int end = endOfNumbers(rest);
        String preRelease = rest.substring(end);
        @Nullable List<Integer> numbers = numbers(rest.substring(0, end));
        if (numbers == null || (!preRelease.isEmpty() && (!isPreRelease(preRelease) || numbers.size() == 1))) {
            return Optional.empty();
        }
        return Optional.of(new ReleasePattern(numbers, preRelease, flags, bits));
    }

    boolean matches(Build build) {
        PythonVersion version = build.version();
        return build.isFreeThreaded() == flags.contains("t")
                && (build.isDebug() || !flags.contains("d"))
                && (bits == 0 || (bits == 64) == build.is64Bit())
                && numbers.get(0) == version.major()
                && (numbers.size() < 2 || numbers.get(1) == version.minor())
                && (numbers.size() < MAX_NUMBERS || numbers.get(2) == version.micro())
                && (preRelease.isEmpty() || version.toString().equals(version.release() + preRelease));
    }

    /** Whether this build is used before others that match. */
    boolean prefers(Build build) {
        boolean finished = build.version().level() == ReleaseLevel.FINAL;
        return (finished || !preRelease.isEmpty()) && build.isDebug() == flags.contains("d");
    }

    /** Returns for {@code 3.13t}: {@code python3.13t}, {@code python3.13}, {@code python3}, {@code python}. */
    List<String> executableNames(String stem) {
        List<String> names = new ArrayList<>();
        if (numbers.size() > 1) {
            String feature = stem + numbers.get(0) + "." + numbers.get(1);
            if (!flags.isEmpty()) {
                names.add(feature + flags);
            }
            names.add(feature);
        }
        names.add(stem + numbers.get(0));
        names.add(stem);
        return names;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.length() == 0 ? "" : ".").append(number);
        }
        return text.append(preRelease)
                .append(flags)
                .append(bits == 0 ? "" : "-" + bits)
                .toString();
    }

    private static String withoutWidth(String text) {
        for (String width : List.of("-64-x86_64", "-64", "-32", "-x86_64", "-x86")) {
            if (text.endsWith(width)) {
                return text.substring(0, text.length() - width.length());
            }
        }
        return text;
    }

    private static String flagsOf(String text) {
        if (text.contains("+")) {
            return (text.contains("+freethreaded") ? "t" : "") + (text.contains("+debug") ? "d" : "");
        }
        return text.substring(startOfLetters(text));
    }

    private static String withoutFlags(String text) {
        if (!text.contains("+")) {
            return text.substring(0, startOfLetters(text));
        }
        String rest = text.replace("+freethreaded", "").replace("+debug", "");
        return rest.endsWith("+gil") ? rest.substring(0, rest.length() - "+gil".length()) : rest;
    }

    private static int startOfLetters(String text) {
        int start = text.length();
        while (start > 0 && (text.charAt(start - 1) == 't' || text.charAt(start - 1) == 'd')) {
            start--;
        }
        boolean twice = text.length() - start > 2 || text.substring(start).equals("tt") || text.endsWith("dd");
        return twice ? text.length() : start;
    }

    private static int endOfNumbers(String text) {
        int end = 0;
        while (end < text.length() && (text.charAt(end) == '.' || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isPreRelease(String text) {
        for (String mark : List.of("a", "b", "rc")) {
            if (text.startsWith(mark) && isNumber(text.substring(mark.length()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable List<Integer> numbers(String text) {
        if (text.isEmpty() || text.endsWith(".")) {
            return null;
        }
        String[] parts = text.split("\\.", -1);
        List<Integer> numbers = new ArrayList<>();
        for (String part : parts) {
            if (!isNumber(part)) {
                return null;
            }
            numbers.add(Integer.valueOf(part));
        }
        return numbers.size() > MAX_NUMBERS ? null : numbers.size() == 1 ? splitMinor(text) : numbers;
    }

    /** Converts {@code 312} to {@code 3.12}. */
    private static List<Integer> splitMinor(String digits) {
        return digits.length() == 1
                ? List.of(Integer.valueOf(digits))
                : List.of(Integer.valueOf(digits.substring(0, 1)), Integer.valueOf(digits.substring(1)));
    }

    private static boolean isNumber(String part) {
        if (part.isEmpty() || part.length() > MAX_DIGITS) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (!isDigit(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
