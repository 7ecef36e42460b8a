package org.jvenv.create.plan;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.Resource;
import org.jvenv.tree.Step;
import org.jvenv.tree.WithoutLinks;

/**
 * What Python 2 needs in an environment, as it knows nothing of {@code pyvenv.cfg}: the marks by which it finds its
 * prefixes ({@code getpath.c}), a {@code site} module that finds the rest, and what distutils builds with.
 *
 * <p>It looks for the marks above the file that its executable really is, so that has to be a copy.
 */
final class LegacyLibrary {

    private LegacyLibrary() {}

    /** Whether {@code base} is so old. */
    static boolean isFor(Interpreter base) {
        return base.version().major() == 2;
    }

    /** The steps, after the directories have been made. */
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

    /** Where the marks lie: {@code lib/python2.7}, or {@code lib64/python2.7} where a distribution has it so. */
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
