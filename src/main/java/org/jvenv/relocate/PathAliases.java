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

/**
 * The paths by which an environment calls itself.
 *
 * <p>They are not only those that lead to it now: the directory above may have been a link when it was made, and one
 * that was moved still names its old place.
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
        PathAliases spellings = new PathAliases(source);
        spellings.found.add(source.prefix());
        spellings.found.add(source.prefix().normalize());
        spellings.found.add(source.place());
        Path scripts = source.place().resolve(source.scripts());
        if (Files.isDirectory(scripts)) {
            spellings.readPrograms(scripts);
        }
        return new ArrayList<>(spellings.found);
    }

    private void readPrograms(Path scripts) throws IOException {
        Path activate = scripts.resolve("activate");
        if (Files.isRegularFile(activate)) {
            readActivation(ByteText.of(BoundedRead.of(activate, TextFile.LIMIT)));
        }
        for (Path program : Directory.children(scripts)) {
            if (Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS)) {
                readStart(start(program));
            }
        }
    }

    /** What the script itself says is right, even if another environment is there by now. */
    private void readActivation(String script) {
        for (int at = script.indexOf(VARIABLE); at >= 0; at = script.indexOf(VARIABLE, at + 1)) {
            @Nullable ShellWord word = ShellWord.at(script, at + VARIABLE.length());
            if (word != null && word.value().startsWith("/")) {
                add(path(word.value()));
            }
        }
    }

    /** The interpreter of a script may be anybody's; it was ours if it is not there any more, or is ours still. */
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

    /** A directory that holds the environment, or its interpreter, is no name of the environment. */
    private void add(Path path) {
        String home = source.configuration().find("home").orElse("/");
        Path base = source.place().getFileSystem().getPath(home);
        if (path.getNameCount() > 0 && !strictlyHolds(path, source.place()) && !base.startsWith(path)) {
            found.add(path);
        }
    }

    private static boolean strictlyHolds(Path above, Path path) {
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
