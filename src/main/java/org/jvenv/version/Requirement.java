package org.jvenv.version;

import org.jspecify.annotations.Nullable;

/**
 * A requirement as PEP 508 defines it: of a package by its name, never by a path.
 *
 * @param name the name as it is written
 * @param version the release, if it is required by {@code ==} alone, without extras and marker; else {@code null}
 * @param address where the package is, or {@code null} if an index is asked for it
 * @param text the whole requirement
 */
public record Requirement(
        String name, @Nullable String version, @Nullable String address, String text) {

    /**
     * Reads {@code pip}, {@code pip==24.2}, {@code demo[extra]>=1,<2; python_version>"3.8"} or {@code demo @
     * https://host/demo-1.0-py3-none-any.whl}.
     *
     * @throws IllegalArgumentException if it is not a requirement, with a short reason
     */
    public static Requirement parse(String text) {
        return new RequirementReader(text.strip()).read();
    }

    /** Whether nothing but a name is required. */
    public boolean isBare() {
        return text.equals(name);
    }
}
