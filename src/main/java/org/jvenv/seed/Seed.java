package org.jvenv.seed;

import java.nio.file.Path;
import org.jvenv.wheel.WheelName;

/**
 * A package to begin with, and where it comes from.
 *
 * @param wheel which package it is
 * @param file the wheel
 * @param origin how messages name the place: {@code its own bundle}
 */
public record Seed(WheelName wheel, Path file, String origin) {

    public String project() {
        return wheel.distribution();
    }

    public String version() {
        return wheel.version().toString();
    }

    /** As messages name it: {@code pip 24.2}. */
    @Override
    public String toString() {
        return project() + " " + version();
    }
}
