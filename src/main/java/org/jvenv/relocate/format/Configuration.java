package org.jvenv.relocate.format;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.Substitution;

/** Changes paths in {@code pyvenv.cfg}, and keeps its comments and order. */
final class Configuration {

    private Configuration() {}

    static String moved(String text, Substitution substitution) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line(line, substitution));
        }
        return String.join("\n", lines);
    }

    /** The path of a base changes only if the base is inside the environment. */
    private static String line(String line, Substitution substitution) {
        int equals = line.indexOf('=');
        boolean prompt = equals >= 0 && line.substring(0, equals).strip().equals("prompt");
        return prompt
                ? prompt(line, substitution)
                : substitution.in(line, Language.PLAIN).replace('\n', ' ');
    }

    private static String prompt(String line, Substitution substitution) {
        String shown = PyvenvCfg.parse(ByteText.text(line)).prompt().orElse("");
        if (!substitution.oldNames().contains(shown)) {
            return line;
        }
        String value = line.substring(line.indexOf('=') + 1).strip();
        boolean quoted = value.startsWith("'") || value.startsWith("\"");
        String name = substitution.name();
        String entry = quoted || !PyvenvCfg.canContain(name) ? PyvenvCfg.quoted(name) : name;
        return line.substring(0, line.indexOf('=') + 1) + " " + ByteText.of(entry);
    }
}
