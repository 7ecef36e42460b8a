package org.jvenv.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.version.PythonVersion;

/**
 * A release line as people name it: one to three numbers, and {@code t} for a free-threaded or {@code d} for a debug
 * build.
 *
 * <p>Without {@code t} only builds with the global lock match, as for virtualenv and uv.
 *
 * @param numbers major, minor and micro, as many as were given
 * @param flags the letters behind them
 */
record ReleasePattern(List<Integer> numbers, String flags) {

    private static final int MOST_NUMBERS = 3;
    private static final int LONGEST_NUMBER = 4;

    ReleasePattern {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code 3}, {@code 3.12}, {@code 312}, {@code 3.12.1}, {@code 3.13t}; nothing if it is none of these. */
    static Optional<ReleasePattern> parse(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 't' || text.charAt(end - 1) == 'd')) {
            end--;
        }
        @Nullable List<Integer> numbers = numbers(text.substring(0, end));
        return numbers == null ? Optional.empty() : Optional.of(new ReleasePattern(numbers, text.substring(end)));
    }

    boolean matches(Build build) {
        PythonVersion version = build.version();
        return build.isFreeThreaded() == flags.contains("t")
                && (build.isDebug() || !flags.contains("d"))
                && numbers.get(0) == version.major()
                && (numbers.size() < 2 || numbers.get(1) == version.minor())
                && (numbers.size() < MOST_NUMBERS || numbers.get(2) == version.micro());
    }

    /** For {@code 3.13t}: {@code python3.13t}, {@code python3.13}, {@code python3}, {@code python}. */
    List<String> executableNames() {
        List<String> names = new ArrayList<>();
        if (numbers.size() > 1) {
            String feature = "python" + numbers.get(0) + "." + numbers.get(1);
            if (!flags.isEmpty()) {
                names.add(feature + flags);
            }
            names.add(feature);
        }
        names.add("python" + numbers.get(0));
        names.add("python");
        return names;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.length() == 0 ? "" : ".").append(number);
        }
        return text.append(flags).toString();
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
        return numbers.size() > MOST_NUMBERS ? null : numbers.size() == 1 ? withMinor(text) : numbers;
    }

    /** {@code 312} is short for {@code 3.12}. */
    private static List<Integer> withMinor(String digits) {
        return digits.length() == 1
                ? List.of(Integer.valueOf(digits))
                : List.of(Integer.valueOf(digits.substring(0, 1)), Integer.valueOf(digits.substring(1)));
    }

    private static boolean isNumber(String part) {
        if (part.isEmpty() || part.length() > LONGEST_NUMBER) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
