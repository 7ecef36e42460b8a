package org.jvenv.relocate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.wheel.Shebang;

/** The programs in {@code bin} that are text. */
final class Script {

    private Script() {}

    /** {@code script} for the new place; whether {@code /bin/sh} has to start it is decided anew. */
    static String moved(String script, Substitution substitution) {
        @Nullable ScriptStart found = ScriptStart.of(script);
        if (found == null && isBinary(script)) {
            return script;
        }
        if (found == null) {
            return substitution.in(TemporaryMark.without(script), Language.POSIX);
        }
        ScriptStart start = found.parted(substitution.needles());
        String body = script.substring(start.end());
        if (isBinary(body)) { // an archive with a line in front, as zipapp makes it
            return lines(script.substring(0, start.end()), start, substitution) + body;
        }
        Language language = start.isPython() ? Language.PYTHON : Language.POSIX;
        String lines = lines(script.substring(0, start.end()), start, substitution);
        return lines + substitution.in(TemporaryMark.without(body), language);
    }

    private static boolean isBinary(String content) {
        return content.indexOf('\0') >= 0;
    }

    private static String lines(String lines, ScriptStart start, Substitution substitution) {
        @Nullable Occurrence place = substitution.needles().at(start.interpreter(), 0);
        if (place == null) {
            return substitution.in(lines, Language.PLAIN);
        }
        String rest = start.interpreter().substring(place.end());
        if (!start.isPython()) {
            String arguments = start.arguments().isEmpty() ? "" : " " + start.arguments();
            return "#!" + substitution.place() + rest + arguments + "\n";
        }
        Path interpreter =
                substitution.target().resolve("." + ByteText.text(rest)).normalize();
        String moved = new Shebang(interpreter, substitution.version()).lines(ByteText.text(start.arguments()));
        return ByteText.of(moved);
    }
}
