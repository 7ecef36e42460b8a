package org.jvenv.seed.request;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.wheel.WheelName;

/**
 * A package to begin with, and where it comes from.
 *
 * @param wheel which package it is
 * @param file the wheel
 * @param origin how messages name the place: {@code its own bundle}
 * @param offer the index that has it, if {@code file} is not there before it is fetched, or {@code null}
 */
public record Seed(
        WheelName wheel, Path file, String origin, @Nullable RemoteWheel offer) {

    /** A wheel that is there. */
    public Seed(WheelName wheel, Path file, String origin) {
        this(wheel, file, origin, null);
    }

    /** Whether it is only for those who name its version. */
    public boolean isWithdrawn() {
        return offer != null && offer.file().yanked();
    }

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
