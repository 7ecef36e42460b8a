package org.jvenv.relocate.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.Substitution;

/** The name of an environment in the prompts of its activation scripts. */
final class PromptName {

    private static final String VARIABLE = "VIRTUAL_ENV_PROMPT";

    private PromptName() {}

    /** Replaces the old name in the prompts of {@code script}; a prompt that the user chose does not change. */
    static String moved(String script, Substitution substitution, Language language) {
        List<String> spellings = new ArrayList<>();
        for (String name : substitution.oldNames()) {
            spellings.addAll(Language.spellings(name));
        }
        String moved = script;
        for (String spelling : List.copyOf(new LinkedHashSet<>(spellings))) {
            moved = replaced(moved, spelling, ByteText.of(substitution.name()), language);
        }
        return moved;
    }

    private static String replaced(String script, String old, String name, Language language) {
        StringBuilder changed = new StringBuilder(script.length());
        int done = 0;
        for (int at = script.indexOf(old); at >= 0; at = script.indexOf(old, Math.max(at + 1, done))) {
            if (isShown(script, at, at + old.length())) {
                changed.append(script, done, at).append(language.written(name, script, at));
                done = at + old.length();
            }
        }
        return changed.append(script, done, script.length()).toString();
    }

    private static boolean isShown(String script, int start, int end) {
        String before = script.substring(script.lastIndexOf('\n', start - 1) + 1, start);
        int endOfLine = script.indexOf('\n', end);
        String after = script.substring(end, endOfLine < 0 ? script.length() : endOfLine);
        return isInParentheses(before, after) || isWholeString(before, after) || isAssigned(before, after);
    }

    /** Matches {@code "(env) ${PS1:-}"}, and {@code "("env") "} of newer releases. */
    private static boolean isInParentheses(String before, String after) {
        boolean inOneString = before.endsWith("(") && !before.endsWith("$(") && after.startsWith(") ");
        boolean between = (before.endsWith("\"(\"") || before.endsWith("'('"))
                && (after.startsWith("\")") || after.startsWith("')"));
        return inOneString || between;
    }

    /** Whether the name is a complete string in a line about the prompt. */
    private static boolean isWholeString(String before, String after) {
        boolean whole = !before.isEmpty()
                && !after.isEmpty()
                && before.charAt(before.length() - 1) == after.charAt(0)
                && (after.charAt(0) == '\'' || after.charAt(0) == '"');
        return whole && isAboutPrompt(before);
    }

    private static boolean isAboutPrompt(String before) {
        String line = before.toLowerCase(Locale.ROOT);
        return (line.contains("prompt") && !line.contains("do_prompt"))
                || line.contains("env_name")
                || line.contains("set_color")
                || before.endsWith("if (\"") // csh of Python 3.6
                || (before.startsWith("_activate(") && before.endsWith(", u'") && before.contains("', u'"));
    }

    private static boolean isAssigned(String before, String after) {
        return (before.endsWith(VARIABLE + "=") || before.endsWith(VARIABLE + " "))
                && (after.isEmpty() || " \";".indexOf(after.charAt(0)) >= 0);
    }
}
