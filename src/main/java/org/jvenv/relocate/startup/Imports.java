package org.jvenv.relocate.startup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Extracts possible names of imported modules. The result may contain other words, which the caller must filter. */
final class Imports {

    private static final String IMPORT = "import";
    private static final char MARK = '\uFEFF';

    private Imports() {}

    /** Returns the words in the lines of a {@code .pth} file that Python runs. */
    static Set<String> ofPathFile(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines(text)) {
            if (line.startsWith("import ") || line.startsWith("import\t")) {
                names.addAll(words(line));
            }
        }
        return names;
    }

    /** Returns the modules in a {@code .start} file, whose lines are {@code module:function} (PEP 829). */
    static Set<String> ofStartFile(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines(text)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                names.add(line.substring(0, colon).strip());
            }
        }
        return names;
    }

    /** Returns the words in all lines of a module that contain {@code import}, as a statement or in a call. */
    static Set<String> ofModule(String text) {
        Set<String> names = new LinkedHashSet<>();
        boolean open = false;
        String origin = "";
        for (String line : lines(text)) {
            boolean statement = line.startsWith("from ") || line.startsWith("import ");
            if (open || statement || line.contains(IMPORT)) {
                List<String> words = words(line);
                origin = open ? origin : line.startsWith("from ") && words.size() > 1 ? words.get(1) : "";
                addTo(names, words, origin);
                open = (open || statement) && (line.endsWith("\\") || isOpen(line, open));
            }
        }
        return names;
    }

    private static boolean isOpen(String line, boolean before) {
        return line.indexOf(')') < 0 && (before || line.indexOf('(') >= 0);
    }

    private static void addTo(Set<String> names, List<String> words, String origin) {
        for (String word : words) {
            names.add(word);
            if (!origin.isEmpty()) {
                names.add(origin.endsWith(".") ? origin + word : origin + "." + word);
            }
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = text.indexOf(MARK) == 0 ? 1 : 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(start, end).strip());
            start = end + 1;
        }
        return lines;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean part =
                    i < line.length() && (Character.isJavaIdentifierPart(line.charAt(i)) || line.charAt(i) == '.');
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
