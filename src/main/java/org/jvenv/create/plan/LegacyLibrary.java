package org.jvenv.create.plan;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.Resource;
import org.jvenv.tree.Step;
import org.jvenv.tree.Step.WithoutLinks;

/**
 * The library files that Python 2 needs in an environment, because it does not read {@code pyvenv.cfg}: the landmarks
 * of its prefixes ({@code getpath.c}), a {@code site} module that finds the other files, and the files for distutils.
 *
 * <p>Python 2 looks for the landmarks above the real path of its executable, so that has to be a copy.
 */
final class LegacyLibrary {

    private LegacyLibrary() {}

    /** Whether {@code base} is Python 2. */
    static boolean isFor(Interpreter base) {
        return base.version().major() == 2;
    }

    /** Returns the steps, to be performed after those of the directories. */
    static List<Step> of(Interpreter base) {
        Path library = directory(base);
        Path original = base.installation().standardLibrary();
        Path headers = base.scheme().include();
        return List.of(
                link(library.resolve("os.py"), original.resolve("os.py")),
                link(
                        library.resolve("lib-dynload"),
                        base.installation().execPrefix().resolve(library).resolve("lib-dynload")),
                link(library.resolve("config"), original.resolve("config")),
                link(headers, base.installation().prefix().resolve(headers.toString())),
                new Step.WriteText(library.resolve("site.py"), site()));
    }

    /**
     * Returns the directory of the landmarks: {@code lib/python2.7}, or {@code lib64/python2.7} in some distributions.
     */
    static Path directory(Interpreter base) {
        return base.installation().prefix().relativize(base.installation().standardLibrary());
    }

    private static Step link(Path path, Path target) {
        return new Step.MakeLink(path, target, WithoutLinks.COPY);
    }

    private static String site() {
        return Resource.text(LegacyLibrary.class.getResourceAsStream("python2_site.py"), "python2_site.py");
    }
}
