package org.jvenv.python.probe;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.TextFile;

/** Logs whether the cache knows an interpreter and, if not, why: which of its files has changed. */
final class ProbeLog {

    private ProbeLog() {}

    static void hit(Path executable) {
        Log.debug(Log.CACHE, "hit for `" + executable + "`");
    }

    static void shim(Path executable) {
        Log.debug(Log.CACHE, "`" + executable + "` is a shim, which is never cached");
    }

    /** Logs why {@code file} has no valid answer for {@code executable}; it is read once more for that. */
    static void miss(Path file, Path executable) {
        Log.debug(Log.CACHE, "miss for `" + executable + "`: " + reason(file, executable));
    }

    private static String reason(Path file, Path executable) {
        try {
            String text = TextFile.readLoosely(file, TextFile.LIMIT);
            @Nullable Interpreter interpreter = InterpreterText.parse(text, executable.getFileSystem());
            return interpreter == null
                    ? "the answer in `" + file + "` is damaged, or of another version of jvenv"
                    : changed(text, executable, interpreter);
        } catch (NoSuchFileException e) {
            return "there is no answer yet";
        } catch (IOException e) {
            return "cannot read `" + file + "`";
        }
    }

    private static String changed(String text, Path executable, Interpreter interpreter) {
        PythonInstallation installation = interpreter.installation();
        Path[] files = {
            executable,
            interpreter.executable(),
            installation.library(),
            installation.standardLibrary().resolve("os.py")
        };
        String[] known = text.split("\0", files.length + 2);
        for (int i = 0; i < files.length; i++) {
            if (i + 1 >= known.length || !isStill(known[i + 1], files[i])) {
                return "`" + files[i] + "` has changed";
            }
        }
        return "the answer is of another version of jvenv, or of another path";
    }

    /** Whether {@code file} still has the identity {@code known}. */
    private static boolean isStill(String known, Path file) {
        try {
            return known.equals(FileIdentity.of(file));
        } catch (IOException e) {
            return false;
        }
    }
}
