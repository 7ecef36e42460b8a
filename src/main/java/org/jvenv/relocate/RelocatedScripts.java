package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activators;
import org.jvenv.activate.ChecksumLine;
import org.jvenv.activate.RegeneratedScripts;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.scheme.Scheme;

/**
 * jvenv's own activation scripts, for paths that are dangerous in other scripts: a {@code $(…)} in a prompt is executed
 * whenever the prompt is displayed.
 */
final class RelocatedScripts {

    private RelocatedScripts() {}

    /** Returns the scripts of {@code source} for its new path, by file name. */
    static Map<String, String> of(Source source, Substitution substitution) throws IOException {
        @Nullable String prompt = source.configuration().prompt().orElse(null);
        Map<String, String> scripts = RegeneratedScripts.of(
                Activators.all(),
                substitution.target(),
                scheme(source),
                substitution.oldNames().contains(String.valueOf(prompt)) ? null : prompt,
                source.configuration().relocatable());
        scripts.replaceAll((name, script) -> ChecksumLine.addTo(script));
        return scripts;
    }

    private static Scheme scheme(Source source) throws IOException {
        Path scripts = source.scripts();
        @Nullable Path library = source.library();
        Path packages = scripts.resolveSibling(library == null ? "Lib/site-packages" : library + "/site-packages");
        return new Scheme(scripts, packages, packages, scripts.resolveSibling("include"), scripts.resolveSibling(""));
    }
}
