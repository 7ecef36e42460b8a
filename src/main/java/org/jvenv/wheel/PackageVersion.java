package org.jvenv.wheel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The version of a package, such as {@code 24.2} or {@code 26.3.dev0}, so that the newest of several can be picked.
 *
 * <p>The order is PEP 440's for all that pip and setuptools ever called themselves. Epochs are not known, and of a
 * local version only the public part counts.
 */
public final class PackageVersion implements Comparable<PackageVersion> {

    private static final int MOST_DIGITS = 9;

    private final String text;
    private final List<Integer> release;
    private final Phase phase;
    private final int serial;

    private PackageVersion(String text, List<Integer> release, Phase phase, int serial) {
        this.text = text;
        this.release = release;
        this.phase = phase;
        this.serial = serial;
    }

    /** Reads {@code text}; what is not understood makes a version older, never a failure. */
    public static PackageVersion of(String text) {
        int plus = text.indexOf('+');
        return parse(text, plus < 0 ? text : text.substring(0, plus));
    }

    private static PackageVersion parse(String text, String publicPart) {
        List<Integer> release = new ArrayList<>();
        int position = 0;
        int end = digitsFrom(publicPart, position);
        while (end > position) {
            release.add(number(publicPart, position, end));
            position = end < publicPart.length() && publicPart.charAt(end) == '.' ? end + 1 : end;
            end = digitsFrom(publicPart, position);
        }
        String rest = publicPart.substring(position).toLowerCase(Locale.ROOT);
        Phase phase = Phase.of(rest);
        return new PackageVersion(text, release, phase, firstNumber(rest));
    }

    /** Whether it leads up to a release that is not finished (PEP 440), or cannot be understood. */
    public boolean isPreRelease() {
        return phase.compareTo(Phase.FINAL) < 0;
    }

    @Override
    public int compareTo(PackageVersion other) {
        int byRelease = compareReleases(other);
        int byPhase = byRelease != 0 ? byRelease : phase.compareTo(other.phase);
        return byPhase != 0 ? byPhase : Integer.compare(serial, other.serial);
    }

    /** {@code 24.2} and {@code 24.2.0} are equal, as they are to pip. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PackageVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        int hash = serial;
        for (int part : release) {
            hash += part; // a zero at the end must not count
        }
        return hash;
    }

    @Override
    public String toString() {
        return text;
    }

    private int compareReleases(PackageVersion other) {
        int parts = Math.max(release.size(), other.release.size());
        for (int i = 0; i < parts; i++) {
            int difference = Integer.compare(part(i), other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < release.size() ? release.get(index) : 0;
    }

    private static int firstNumber(String text) {
        int start = 0;
        while (start < text.length() && !isDigit(text.charAt(start))) {
            start++;
        }
        int end = digitsFrom(text, start);
        return end > start ? number(text, start, end) : 0;
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String text, int start, int end) {
        return end - start <= MOST_DIGITS ? Integer.parseInt(text.substring(start, end)) : Integer.MAX_VALUE;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** How finished a release is, oldest first. */
    private enum Phase {
        UNKNOWN,
        DEVELOPMENT,
        ALPHA,
        BETA,
        CANDIDATE,
        FINAL,
        POST;

        static Phase of(String suffix) {
            int start = 0;
            while (start < suffix.length() && ".-_".indexOf(suffix.charAt(start)) >= 0) {
                start++;
            }
            String word = suffix.substring(start);
            if (word.isEmpty()) {
                return FINAL;
            }
            return named(word);
        }

        private static Phase named(String word) {
            if (word.startsWith("dev")) {
                return DEVELOPMENT;
            }
            if (word.startsWith("post")) {
                return POST;
            }
            if (word.startsWith("rc") || word.startsWith("c")) {
                return CANDIDATE;
            }
            if (word.startsWith("b")) {
                return BETA;
            }
            return word.startsWith("a") ? ALPHA : UNKNOWN;
        }
    }
}
