package org.jvenv.relocate.format;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.launcher.ScriptStart;
import org.jvenv.launcher.Shebang;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.Language.Occurrence;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.relocate.text.TemporaryMark;

/** Text programs in {@code bin}. */
final class Script {

    private Script() {}

    /**
     * Returns {@code script} with the new path, and with {@code /bin/sh} as its interpreter if the new path requires
     * it.
     */
    static String moved(String script, Substitution substitution) {
        @Nullable ScriptStart found = ScriptStart.of(script);
        if (found == null && isBinary(script)) {
            return script;
        }
        if (found == null) {
            return substitution.in(TemporaryMark.without(script), Language.POSIX);
        }
        @Nullable Occurrence place = place(found.interpreter(), substitution);
        ScriptStart start = place == null ? found : found.parted(place.end());
        String body = script.substring(start.end());
        if (!isBinary(body)) { // otherwise an archive after a shebang, as in zipapp
            Language language = start.isPython() ? Language.PYTHON : Language.POSIX;
            body = substitution.in(TemporaryMark.without(body), language);
        }
        return place == null
                ? substitution.in(script.substring(0, start.end()), Language.PLAIN) + body
                : moved(start, start.interpreter().substring(place.end()), body, substitution);
    }

    /**
     * Returns the position of the environment's path in {@code interpreter}; in relocatable scripts also of the new
     * path.
     */
    private static @Nullable Occurrence place(String interpreter, Substitution substitution) {
        String right = substitution.place();
        return substitution.relocatable() && interpreter.startsWith(right + "/")
                ? new Occurrence(0, right.length())
                : substitution.patterns().at(interpreter, 0);
    }

    private static boolean isBinary(String content) {
        return content.indexOf('\0') >= 0;
    }

    private static String moved(ScriptStart start, String program, String body, Substitution substitution) {
        if (!start.isPython()) {
            String arguments = start.arguments().isEmpty() ? "" : " " + start.arguments();
            return "#!" + substitution.place() + program + arguments + "\n" + body;
        }
        Path interpreter =
                substitution.target().resolve("." + ByteText.text(program)).normalize();
        Shebang shebang = new Shebang(interpreter, substitution.version(), substitution.relocatable());
        String source = start.encoding().isEmpty() ? body : shebang.undeclared(start.encoding() + "\n" + body);
        return shebang.script(start.arguments(), source);
    }
}
