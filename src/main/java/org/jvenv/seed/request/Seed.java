package org.jvenv.seed.request;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.index.IndexFile;
import org.jvenv.index.PackageIndex;
import org.jvenv.wheel.WheelName;

/**
 * A seed package and the origin of its wheel.
 *
 * @param wheel the name of the wheel
 * @param file the wheel
 * @param origin the source in messages: {@code its own bundle}
 * @param remote the wheel on an index, if {@code file} has to be downloaded first, or {@code null}
 */
public record Seed(
        WheelName wheel, Path file, String origin, @Nullable RemoteWheel remote) {

    /** Creates a seed package of an existing wheel. */
    public Seed(WheelName wheel, Path file, String origin) {
        this(wheel, file, origin, null);
    }

    /** Whether the release was yanked (PEP 592), so that only requests for this version use it. */
    public boolean isWithdrawn() {
        return remote != null && remote.file().yanked();
    }

    public String project() {
        return wheel.distribution();
    }

    public String version() {
        return wheel.version().toString();
    }

    /** Returns the form for messages: {@code pip 24.2}. */
    @Override
    public String toString() {
        return project() + " " + version();
    }

    /**
     * A wheel on an index, which the store may not contain yet.
     *
     * @param index the index that contains it
     * @param file its entry in the index
     */
    public record RemoteWheel(PackageIndex index, IndexFile file) {}
}
