package org.jvenv.seed.install;

import java.nio.file.Path;
import org.jvenv.environment.Environment;
import org.jvenv.wheel.Section;

/**
 * Where the sections of one wheel go in an environment that is still being built elsewhere.
 *
 * @param environment what it will be
 * @param root where it is built
 * @param wheelRoot the section from which {@code RECORD} counts
 * @param project what pip calls the directory of its headers
 */
public record WheelPlan(Environment environment, Path root, Section wheelRoot, String project) {

    /** The directory in which {@code section} comes to lie, where it is built. */
    Path directory(Section section) {
        return root.resolve(relative(section));
    }

    /** What stands before the names of {@code section} in {@code RECORD}: {@code ../../../bin/}. */
    String wayTo(Section section) {
        if (section == wheelRoot) {
            return "";
        }
        Path way = relative(wheelRoot).relativize(relative(section));
        String separator = way.getFileSystem().getSeparator();
        String text = way.toString().replace(separator, "/");
        return text.isEmpty() ? "" : text + "/";
    }

    private Path relative(Section section) {
        return section.directoryIn(environment.base().scheme(), project);
    }
}
