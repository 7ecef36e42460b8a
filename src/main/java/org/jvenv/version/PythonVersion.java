package org.jvenv.version;

import java.util.Optional;

/**
 * The version of the Python language of an interpreter, such as {@code 3.12.4} or {@code 3.14.0rc2}.
 *
 * @param level the release level
 * @param serial the serial number of the level: 2 in {@code rc2}, 0 in a final release
 */
public record PythonVersion(int major, int minor, int micro, ReleaseLevel level, int serial)
        implements Comparable<PythonVersion> {

    private static final int PARTS = 5;

    public PythonVersion {
        if (major < 0 || minor < 0 || micro < 0 || serial < 0) {
            throw new IllegalArgumentException("a Python version has no negative part");
        }
    }

    /** Returns the version of a final release. */
    public static PythonVersion of(int major, int minor, int micro) {
        return new PythonVersion(major, minor, micro, ReleaseLevel.FINAL, 0);
    }

    /** Parses {@code sys.version_info} joined by dots, {@code 3.12.4.final.0}; returns nothing if it is invalid. */
    public static Optional<PythonVersion> parse(String versionInfo) {
        String[] parts = versionInfo.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PythonVersion(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    ReleaseLevel.of(parts[3]),
                    Integer.parseInt(parts[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the major and minor version: {@code 3.12} of {@code 3.12.4}. */
    public String feature() {
        return major + "." + minor;
    }

    /** Returns the release number without level: {@code 3.14.0} of {@code 3.14.0rc2}. */
    public String release() {
        return major + "." + minor + "." + micro;
    }

    /** Returns {@code sys.version_info} joined by dots: {@code 3.14.0.candidate.2}. */
    public String versionInfo() {
        return release() + "." + level.word() + "." + serial;
    }

    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    @Override
    public int compareTo(PythonVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        int byMicro = byMinor != 0 ? byMinor : Integer.compare(micro, other.micro);
        int byLevel = byMicro != 0 ? byMicro : level.compareTo(other.level);
        return byLevel != 0 ? byLevel : Integer.compare(serial, other.serial);
    }

    /** Returns the form of {@code platform.python_version()}: {@code 3.12.4}, {@code 3.14.0rc2}. */
    @Override
    public String toString() {
        return level == ReleaseLevel.FINAL ? release() : release() + level.mark() + serial;
    }
}
