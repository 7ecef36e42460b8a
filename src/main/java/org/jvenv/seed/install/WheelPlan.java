package org.jvenv.seed.install;

import java.nio.file.Path;
import org.jvenv.environment.Environment;
import org.jvenv.wheel.Section;

/**
 * The directories of the sections of one wheel in an environment that is being built.
 *
 * @param environment the final environment
 * @param root the directory in which it is built
 * @param wheelRoot the section to which the paths in {@code RECORD} are relative
 * @param project the name of the directory of its headers
 */
public record WheelPlan(Environment environment, Path root, Section wheelRoot, String project) {

    /** Returns the directory of {@code section} below {@link #root}. */
    Path directory(Section section) {
        return root.resolve(relative(section));
    }

    /** Returns the prefix of the paths of {@code section} in {@code RECORD}: {@code ../../../bin/}. */
    String recordPrefix(Section section) {
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
