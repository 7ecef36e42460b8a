package org.jvenv.python.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.Keys;
import org.jvenv.log.Log;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.TextFile;

/**
 * Caches the answers of a probe, so that a second {@code create} does not start Python.
 *
 * <p>An answer is valid as long as the executable, its shared library and its standard library are unchanged: an
 * upgrade can replace any one of them. Scripts are not cached: a shim may start different interpreters.
 */
public final class CachedProbe implements InterpreterProbe {

    /** Changes when the questions of the probe change. */
    private static final String FORMAT = "jvenv-interpreter 2\n";

    private final InterpreterProbe probe;
    private final Path directory;
    private final boolean writing;

    /** Caches the answers of {@code probe} as files in {@code directory}, which is created when needed. */
    public CachedProbe(InterpreterProbe probe, Path directory) {
        this(probe, directory, true);
    }

    private CachedProbe(InterpreterProbe probe, Path directory, boolean writing) {
        this.probe = probe;
        this.directory = directory;
        this.writing = writing;
    }

    /** Reads the answers in {@code directory}, and writes none. */
    public static CachedProbe reading(InterpreterProbe probe, Path directory) {
        return new CachedProbe(probe, directory, false);
    }

    @Override
    public Answer interrogate(Path executable) {
        if (isShim(executable)) {
            if (Log.isOn()) {
                ProbeLog.shim(executable);
            }
            return probe.interrogate(executable);
        }
        Path file = directory.resolve(Keys.of(executable.toString()));
        @Nullable Interpreter known = recalled(file, executable);
        if (known != null) {
            return Answer.of(known);
        }
        Answer answer = probe.interrogate(executable);
        @Nullable Interpreter interpreter = answer.interpreter().orElse(null);
        if (interpreter != null && writing) {
            write(file, executable, interpreter);
        }
        return answer;
    }

    private static @Nullable Interpreter recalled(Path file, Path executable) {
        @Nullable Interpreter known = read(file, executable);
        if (Log.isOn()) {
            if (known == null) {
                ProbeLog.miss(file, executable);
            } else {
                ProbeLog.hit(executable);
            }
        }
        return known;
    }

    private static @Nullable Interpreter read(Path file, Path executable) {
        try {
            String text = TextFile.readLoosely(file, TextFile.LIMIT);
            @Nullable Interpreter interpreter = InterpreterText.parse(text, executable.getFileSystem());
            return interpreter != null && text.startsWith(heading(executable, interpreter)) ? interpreter : null;
        } catch (IOException e) {
            return null; // not cached, damaged, or a part of the interpreter no longer exists
        }
    }

    private void write(Path file, Path executable, Interpreter interpreter) {
        try {
            if (isScript(executable)) {
                return;
            }
            String text = heading(executable, interpreter) + InterpreterText.print(interpreter);
            FileModes.createPrivateDirectories(directory);
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // not cached
        }
    }

    /** Returns the state that must be unchanged. It contains the path, because two paths may have the same key. */
    private static String heading(Path executable, Interpreter interpreter) throws IOException {
        PythonInstallation installation = interpreter.installation();
        return FORMAT + executable
                + "\0" + FileIdentity.of(executable)
                + "\0" + FileIdentity.of(interpreter.executable())
                + "\0" + FileIdentity.of(installation.library())
                + "\0" + FileIdentity.of(installation.standardLibrary().resolve("os.py"));
    }

    /** Shims of mise are links to mise, those of asdf are scripts; both are in a directory {@code shims}. */
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
