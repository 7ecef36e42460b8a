package org.jvenv.python.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.Keys;
import org.jvenv.python.Interpreter;
import org.jvenv.python.PythonInstallation;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.TextFile;

/**
 * Remembers what executables said of themselves, so that a second {@code create} starts no Python at all.
 *
 * <p>An answer holds as long as the executable, its shared library and its standard library are the files they were:
 * any of the three can be replaced by an upgrade that leaves the others alone. A script is asked each time: a shim may
 * mean another interpreter tomorrow, or in another directory.
 */
public final class CachedProbe implements InterpreterProbe {

    /** Changes whenever the probe asks for something else. */
    private static final String FORMAT = "jvenv-interpreter 2\n";

    private final InterpreterProbe probe;
    private final Path directory;
    private final boolean keeping;

    /** Keeps the answers of {@code probe} as files in {@code directory}, which is made when it is needed. */
    public CachedProbe(InterpreterProbe probe, Path directory) {
        this(probe, directory, true);
    }

    private CachedProbe(InterpreterProbe probe, Path directory, boolean keeping) {
        this.probe = probe;
        this.directory = directory;
        this.keeping = keeping;
    }

    /** Reads the answers that are kept in {@code directory}, and keeps none. */
    public static CachedProbe reading(InterpreterProbe probe, Path directory) {
        return new CachedProbe(probe, directory, false);
    }

    @Override
    public Answer interrogate(Path executable) {
        if (isShim(executable)) {
            return probe.interrogate(executable);
        }
        Path file = directory.resolve(Keys.of(executable.toString()));
        @Nullable Interpreter known = recall(file, executable);
        if (known != null) {
            return Answer.of(known);
        }
        Answer answer = probe.interrogate(executable);
        @Nullable Interpreter interpreter = answer.interpreter().orElse(null);
        if (interpreter != null && keeping) {
            remember(file, executable, interpreter);
        }
        return answer;
    }

    private static @Nullable Interpreter recall(Path file, Path executable) {
        try {
            String text = TextFile.readLoosely(file, TextFile.LIMIT);
            @Nullable Interpreter interpreter = InterpreterText.parse(text, executable.getFileSystem());
            return interpreter != null && text.startsWith(heading(executable, interpreter)) ? interpreter : null;
        } catch (IOException e) {
            return null; // never asked, damaged, or a part of the interpreter is gone
        }
    }

    private void remember(Path file, Path executable, Interpreter interpreter) {
        try {
            if (isScript(executable)) {
                return;
            }
            String text = heading(executable, interpreter) + InterpreterText.print(interpreter);
            FileModes.createPrivateDirectories(directory);
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // it is asked again next time
        }
    }

    /** All that must be as it was. The executable's path is in it because two paths may have one key. */
    private static String heading(Path executable, Interpreter interpreter) throws IOException {
        PythonInstallation installation = interpreter.installation();
        return FORMAT + executable
                + "\0" + FileIdentity.of(executable)
                + "\0" + FileIdentity.of(interpreter.executable())
                + "\0" + FileIdentity.of(installation.library())
                + "\0" + FileIdentity.of(installation.standardLibrary().resolve("os.py"));
    }

    /** mise's shims are links to mise itself, asdf's are scripts; both keep them in a directory of that name. */
    private static boolean isShim(Path executable) {
        @Nullable Path directory = executable.getParent();
        return directory != null && directory.endsWith("shims");
    }

    private static boolean isScript(Path executable) throws IOException {
        try (InputStream stream = Files.newInputStream(executable)) {
            return stream.read() == '#' && stream.read() == '!';
        }
    }
}
