package org.jvenv.wheel;

import java.util.Locale;
import java.util.Optional;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;

/**
 * What a wheel says of itself by its file name, as in {@code pip-24.2-py3-none-any.whl}.
 *
 * @param distribution the project in the spelling of the file name
 * @param version which release of it
 * @param pythonTag which Pythons it is for, several with dots between them: {@code py2.py3}
 * @param abiTag {@code none} unless it has compiled parts
 * @param platformTag {@code any} unless it has compiled parts
 */
public record WheelName(
        String distribution, PackageVersion version, String pythonTag, String abiTag, String platformTag) {

    private static final String SUFFIX = ".whl";
    private static final int PARTS = 5;
    private static final int PARTS_WITH_BUILD = 6;

    /** Reads a file name, or nothing if it is not that of a wheel. */
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

    /** Whether this is a wheel of {@code project}, however either spells the name. */
    public boolean isOf(String project) {
        return normalized(distribution).equals(normalized(project));
    }

    /** Whether it has no compiled parts and is for Pythons of the major version of {@code python}. */
    public boolean isUniversalFor(PythonVersion python) {
        String wanted = ".py" + python.major() + ".";
        return ("." + pythonTag + ".").contains(wanted) && abiTag.equals("none") && platformTag.equals("any");
    }

    /** PEP 503: case does not matter, and neither does which of {@code -_.} stands between words, nor how often. */
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

    /** Whether {@code name} is one name, and has nothing in it that cannot be seen. */
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
