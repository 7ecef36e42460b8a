package org.jvenv.version;

import org.jspecify.annotations.Nullable;

/**
 * A requirement of PEP 508: of a package by its name, never by a path.
 *
 * @param name the name, not normalized
 * @param version the release, if the only condition is {@code ==}, without extras and marker; otherwise {@code null}
 * @param address the URL of the package, or {@code null} if it is searched on an index
 * @param text the complete requirement
 */
public record Requirement(
        String name, @Nullable String version, @Nullable String address, String text) {

    /**
     * Parses {@code pip}, {@code pip==24.2}, {@code demo[extra]>=1,<2; python_version>"3.8"} or {@code demo @
     * https://host/demo-1.0-py3-none-any.whl}.
     *
     * @throws IllegalArgumentException if it is not a requirement; the message is a short reason
     */
    public static Requirement parse(String text) {
        return new RequirementReader(text.strip()).read();
    }

    /** Whether it is only a name. */
    public boolean isBare() {
        return text.equals(name);
    }
}
