package org.jvenv.manage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.launcher.ScriptStart;

/**
 * The scripts of an environment and the interpreters in their shebangs. After a move or copy by hand, these do not
 * exist or belong to another environment.
 */
final class Programs {

    private static final int MAX_START_BYTES = 1 << 13;

    private final EnvironmentFiles environment;
    private @Nullable List<Path> listed;

    Programs(EnvironmentFiles environment) {
        this.environment = environment;
    }

    /** Returns the first program that does not run the Python of the environment, or {@code null}. */
    @Nullable
    ForeignProgram firstForeign() throws IOException {
        for (Path program : files()) {
            @Nullable ForeignProgram foreign = foreign(program);
            if (foreign != null) {
                return foreign;
            }
        }
        return null;
    }

    /** Returns the program {@code name} if it does not run the Python of the environment, or {@code null}. */
    @Nullable
    ForeignProgram foreign(String name) throws IOException {
        Path program = environment.scripts().resolve(name);
        boolean within = environment.scripts().equals(program.getParent());
        return within && Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS) ? foreign(program) : null;
    }

    /** Returns the programs that contain the prefix, and would not work after a move by hand. */
    List<String> fixed() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path program : files()) {
            @Nullable Path python = python(program);
            if (python != null && isOwn(python)) {
                names.add(environment.prefix().relativize(program).toString());
            }
        }
        return names;
    }

    /** Whether {@code program} exists, according to the list of all files if that was read. */
    boolean has(Path program) {
        List<Path> known = listed;
        return known == null ? Files.exists(program) : known.contains(program);
    }

    private @Nullable ForeignProgram foreign(Path program) throws IOException {
        @Nullable Path python = python(program);
        if (python == null || isOwn(python)) {
            return null;
        }
        @Nullable Path scripts = python.getParent();
        @Nullable Path other = scripts == null ? null : scripts.getParent();
        if (!Files.exists(python)) {
            return new ForeignProgram(program, python, null);
        }
        boolean another = scripts != null
                && other != null
                && scripts.endsWith(environment.scripts().getFileName())
                && Files.exists(other.resolve(PyvenvCfg.NAME))
                && !isSamePrefix(other);
        return another ? new ForeignProgram(program, python, other) : null;
    }

    private boolean isOwn(Path python) {
        return environment.scripts().equals(python.getParent()) && Files.exists(python);
    }

    private boolean isSamePrefix(Path other) throws IOException {
        return Files.isSameFile(other, environment.prefix());
    }

    /** Returns the absolute path of the Python in the shebang of {@code program}, or {@code null}. */
    private @Nullable Path python(Path program) throws IOException {
        String start = start(program);
        @Nullable ScriptStart lines = start.startsWith("#!") ? ScriptStart.of(start) : null;
        if (lines == null || !lines.interpreter().startsWith("/") || !lines.isPython()) {
            return null;
        }
        @Nullable Path whole = path(lines.interpreter());
        boolean found = whole != null && Files.exists(whole);
        return found ? whole : path(lines.parted(0).interpreter());
    }

    private @Nullable Path path(String bytes) {
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return environment.prefix().getFileSystem().getPath(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(environment.scripts())) {
            for (Path child : children) {
                // Activation scripts are not read: their access time is that of the last activation.
                all.add(child);
                boolean activationScript = String.valueOf(child.getFileName()).startsWith("activate");
                if (!activationScript && Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(child);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return files;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        listed = all;
        Collections.sort(files);
        return files;
    }

    private static String start(Path program) {
        try (InputStream stream = Files.newInputStream(program)) {
            byte[] content = stream.readNBytes(2);
            return content.length < 2 || content[0] != '#' || content[1] != '!'
                    ? ""
                    : "#!" + new String(stream.readNBytes(MAX_START_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // not readable for this user
        }
    }

    /**
     * A program that does not run the Python of its environment.
     *
     * @param program the file
     * @param python the interpreter in its shebang
     * @param owner the environment of that interpreter, or {@code null} if the interpreter does not exist
     */
    record ForeignProgram(
            Path program, Path python, @Nullable Path owner) {

        /** Returns a short description of the problem, without the name of the environment. */
        String fault() {
            String name = program.subpath(program.getNameCount() - 2, program.getNameCount())
                    .toString();
            return owner == null
                    ? name + " names " + python + ", which does not exist"
                    : name + " runs the Python of another environment, " + owner;
        }
    }
}
