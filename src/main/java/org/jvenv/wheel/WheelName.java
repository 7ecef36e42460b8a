package org.jvenv.wheel;

import java.util.Locale;
import java.util.Optional;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;

/**
 * The file name of a wheel: {@code pip-24.2-py3-none-any.whl}.
 *
 * @param distribution the project as in the file name
 * @param version its release
 * @param pythonTag the supported Pythons, separated by dots: {@code py2.py3}
 * @param abiTag {@code none} unless it contains compiled code
 * @param platformTag {@code any} unless it contains compiled code
 */
public record WheelName(
        String distribution, PackageVersion version, String pythonTag, String abiTag, String platformTag) {

    private static final String SUFFIX = ".whl";
    private static final int PARTS = 5;
    private static final int PARTS_WITH_BUILD = 6;

    /** Parses a file name; returns nothing if it is not that of a wheel. */
    public static Optional<WheelName> parse(String fileName) {
        if (!fileName.endsWith(SUFFIX) || !isPlain(fileName)) {
            return Optional.empty();
        }
        String[] parts =
                fileName.substring(0, fileName.length() - SUFFIX.length()).split("-", -1);
        if ((parts.length != PARTS && parts.length != PARTS_WITH_BUILD) || hasEmpty(parts)) {
            return Optional.empty();
        }
        int tags = parts.length - 3;
        return Optional.of(
                new WheelName(parts[0], PackageVersion.of(parts[1]), parts[tags], parts[tags + 1], parts[tags + 2]));
    }

    /** Whether this is a wheel of {@code project}; both names are normalized. */
    public boolean isOf(String project) {
        return normalized(distribution).equals(normalized(project));
    }

    /** Whether it contains no compiled code and supports the major version of {@code python}. */
    public boolean isUniversalFor(PythonVersion python) {
        String wanted = ".py" + python.major() + ".";
        return ("." + pythonTag + ".").contains(wanted) && abiTag.equals("none") && platformTag.equals("any");
    }

    /** Returns the normalized name (PEP 503): lower case, with {@code -} for each run of {@code -_.}. */
    public static String normalized(String name) {
        StringBuilder normalized = new StringBuilder(name.length());
        boolean between = false;
        for (char character : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separator = "-_.".indexOf(character) >= 0;
            if (!separator) {
                normalized.append(character);
            } else if (!between) {
                normalized.append('-');
            }
            between = separator;
        }
        return normalized.toString();
    }

    /** Whether {@code name} contains neither separators of paths nor control characters. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i)) || "/\\".indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEmpty(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
