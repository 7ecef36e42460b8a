package org.jvenv.relocate;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.relocate.format.Format;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.version.PythonVersion;

/** Changes of place, for tests of what they do to one file. */
public final class Moves {

    private Moves() {}

    public static Substitution from(String old, String target) {
        return Substitution.of(List.of(Path.of(old)), Path.of(target), PythonVersion.of(3, 12, 0), false);
    }

    /**
     * {@code before} in the file {@code name} of an environment, after that went from {@code old} to {@code target}.
     */
    public static String moved(String name, String before, String old, String target) {
        String content = ByteText.of(before);
        return ByteText.text(Format.of(Path.of(name)).moved(content, from(old, target)));
    }
}
