package org.jvenv.relocate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.launcher.ScriptStart;
import org.jvenv.launcher.ShellWord;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.Trees;

/**
 * The paths by which an environment names itself.
 *
 * <p>They include paths that no longer lead to it: the directory above may have been a link when it was created, and an
 * environment that was moved by hand still contains its old path.
 */
final class PathAliases {

    private static final String VARIABLE = "VIRTUAL_ENV=";
    private static final int LONGEST_START = 4096;

    private final Source source;
    private final Set<Path> found = new LinkedHashSet<>();

    private PathAliases(Source source) {
        this.source = source;
    }

    static List<Path> of(Source source) throws IOException {
        PathAliases aliases = new PathAliases(source);
        aliases.found.add(source.prefix());
        aliases.found.add(source.prefix().normalize());
        aliases.found.add(source.place());
        Path scripts = source.place().resolve(source.scripts());
        if (Files.isDirectory(scripts)) {
            aliases.readPrograms(scripts);
        }
        return new ArrayList<>(aliases.found);
    }

    private void readPrograms(Path scripts) throws IOException {
        Path activate = scripts.resolve("activate");
        if (Files.isRegularFile(activate)) {
            readActivation(ByteText.of(BoundedRead.of(activate, TextFile.LIMIT)));
        }
        for (Path program : Trees.children(scripts)) {
            if (Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS)) {
                readStart(start(program));
            }
        }
    }

    /** The path in the script counts even if another environment is there now. */
    private void readActivation(String script) {
        for (int at = script.indexOf(VARIABLE); at >= 0; at = script.indexOf(VARIABLE, at + 1)) {
            @Nullable ShellWord word = ShellWord.at(script, at + VARIABLE.length());
            if (word != null && word.value().startsWith("/")) {
                add(path(word.value()));
            }
        }
    }

    /** The interpreter of a script may be foreign; its prefix counts if it is this environment or no longer exists. */
    private void readStart(String start) throws IOException {
        @Nullable ScriptStart lines = ScriptStart.of(start);
        if (lines == null || !lines.isPython() || !lines.interpreter().startsWith("/")) {
            return;
        }
        @Nullable Path scripts = path(lines.interpreter()).getParent();
        if (scripts == null || !scripts.endsWith(source.scripts())) {
            return;
        }
        @Nullable Path prefix = scripts.getParent();
        if (prefix != null && (!Files.exists(prefix) || isSource(prefix))) {
            add(prefix);
        }
    }

    private boolean isSource(Path prefix) throws IOException {
        return Files.isSameFile(prefix, source.place());
    }

    /** Ignores directories that contain the environment or its base. */
    private void add(Path path) {
        String home = source.configuration().find("home").orElse("/");
        Path base = source.place().getFileSystem().getPath(home);
        if (path.getNameCount() > 0 && !isAbove(path, source.place()) && !base.startsWith(path)) {
            found.add(path);
        }
    }

    private static boolean isAbove(Path above, Path path) {
        return path.startsWith(above) && !path.equals(above);
    }

    private Path path(String byteText) {
        return source.place().getFileSystem().getPath(ByteText.text(byteText));
    }

    private static String start(Path program) throws IOException {
        try (InputStream stream = Files.newInputStream(program)) {
            return ByteText.of(stream.readNBytes(LONGEST_START));
        }
    }
}
