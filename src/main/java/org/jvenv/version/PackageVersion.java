package org.jvenv.version;

import org.jspecify.annotations.Nullable;

/**
 * The version of a package, such as {@code 24.2} or {@code 26.3.dev0}, in the order of PEP 440.
 *
 * <p>A text that is not a version of PEP 440 is older than all versions, and equal only to itself.
 */
public final class PackageVersion implements Comparable<PackageVersion> {

    private final String text;
    private final @Nullable Pep440Version version;

    private PackageVersion(String text, @Nullable Pep440Version version) {
        this.text = text;
        this.version = version;
    }

    /** Parses {@code text}, which may be invalid. */
    public static PackageVersion of(String text) {
        return new PackageVersion(text, Pep440Version.parse(text).orElse(null));
    }

    /** Whether it is a pre-release or development release (PEP 440), or invalid. */
    public boolean isPreRelease() {
        return version == null || version.isPreRelease();
    }

    @Override
    public int compareTo(PackageVersion other) {
        if (version == null || other.version == null) {
            boolean neither = version == null && other.version == null;
            return neither ? text.compareTo(other.text) : version == null ? -1 : 1;
        }
        return version.compareTo(other.version);
    }

    /** {@code 24.2} and {@code 24.2.0} are equal, as in pip. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PackageVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return version == null ? text.hashCode() : version.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
