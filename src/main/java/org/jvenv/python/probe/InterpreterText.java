package org.jvenv.python.probe;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.scheme.Scheme;
import org.jvenv.version.PythonVersion;

/**
 * An interpreter as text: the output of {@code probe.py} and the content of the cache.
 *
 * <p>Fifteen answers between two markers, each terminated by NUL, which no path can contain.
 */
final class InterpreterText {

    private static final String BEGIN = "\0jvenv-answers\0";
    private static final String END = "\0jvenv-end\0";
    private static final int ANSWERS = 15;

    private InterpreterText() {}

    /** Returns the interpreter that {@code text} contains, or {@code null}. */
    static @Nullable Interpreter parse(String text, FileSystem files) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, begin + 1);
        if (begin < 0 || end < 0) {
            return null;
        }
        List<String> answers = split(text.substring(begin + BEGIN.length(), end));
        try {
            return answers.size() == ANSWERS ? read(answers, files) : null;
        } catch (InvalidPathException | NumberFormatException e) {
            return null;
        }
    }

    static String print(Interpreter interpreter) {
        Build build = interpreter.build();
        PythonInstallation installation = interpreter.installation();
        Scheme scheme = interpreter.scheme();
        StringBuilder text = new StringBuilder(BEGIN);
        text.append(build.implementation().identifier()).append('\0');
        text.append(build.version().versionInfo()).append('\0');
        text.append(build.abiFlags()).append('\0');
        text.append(build.pointerBits()).append('\0');
        text.append(build.platform()).append('\0');
        text.append(interpreter.executable()).append('\0');
        text.append(installation.prefix()).append('\0');
        text.append(installation.execPrefix()).append('\0');
        text.append(installation.standardLibrary()).append('\0');
        text.append(installation.library()).append('\0');
        text.append(scheme.scripts()).append('\0');
        text.append(scheme.purelib()).append('\0');
        text.append(scheme.platlib()).append('\0');
        text.append(scheme.include()).append('\0');
        text.append(scheme.data());
        return text.append(END).toString();
    }

    private static @Nullable Interpreter read(List<String> answers, FileSystem files) {
        @Nullable PythonVersion version = PythonVersion.parse(answers.get(1)).orElse(null);
        if (version == null || answers.get(5).isEmpty()) {
            return null;
        }
        Build build = new Build(
                Implementation.of(answers.get(0)),
                version,
                answers.get(2),
                Integer.parseInt(answers.get(3)),
                answers.get(4));
        List<Path> paths = new ArrayList<>();
        for (String path : answers.subList(5, ANSWERS)) {
            paths.add(files.getPath(path).normalize());
        }
        return new Interpreter(paths.get(0), build, installation(paths.subList(1, 5)), scheme(paths.subList(5, 10)));
    }

    private static PythonInstallation installation(List<Path> paths) {
        return new PythonInstallation(paths.get(0), paths.get(1), paths.get(2), paths.get(3));
    }

    private static Scheme scheme(List<Path> paths) {
        return new Scheme(paths.get(0), paths.get(1), paths.get(2), paths.get(3), paths.get(4));
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', begin)) {
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
