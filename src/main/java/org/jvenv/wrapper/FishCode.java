package org.jvenv.wrapper;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.activate.Quoting;
import org.jvenv.report.Visible;

/** Renders a plan as code of fish, which calls the functions of {@code jvenv.fish}. A step that fails ends the plan. */
final class FishCode {

    /** If jvenv no longer exists, the environment is deactivated without hooks, and its variables are removed. */
    private static final String DEACTIVATE = """
            function deactivate -d 'Deactivate the virtual environment, with its hooks'
                test "$argv" = nondestructive; and virtualenv_deactivate $argv; and return
                _jvenv -- deactivate
                set -l result $status
                test $result -eq 127; or return $result # `test` has changed the status
                virtualenv_deactivate
                set -e (string split -n ' ' -- $_JVENV_CHANGED) _JVENV_CHANGED _JVENV_AUTO
                functions -e virtualenv_deactivate deactivate
            end
            """;

    private final StringBuilder code = new StringBuilder();

    private FishCode() {}

    static String of(List<Step> steps) {
        FishCode fish = new FishCode();
        steps.forEach(fish::append);
        return fish.code.toString();
    }

    private void append(Step step) {
        List<String> words = step.words();
        String all = quoted(words);
        switch (step.verb()) {
            case SET -> line("set -gx " + all);
            case OVERRIDE -> override(words.get(0), all);
            case RESTORE -> restore(words.get(0), words.size() > 1 ? all : "");
            case UNSET -> line("set -e -g " + all);
            case ACTIVATE -> throw new IllegalArgumentException("fish activates by a script");
            case ACTIVATE_BY_SCRIPT -> activate(words.get(0), quoted(words.get(1)), words.size() > 2);
            case DEACTIVATE -> {
                line("virtualenv_deactivate");
                line("functions -e virtualenv_deactivate deactivate");
            }
            case INHERITED -> {
                line("set -l place (contains -i -- " + quoted(words.get(1)) + " $PATH); and set -e PATH[$place]");
                line("set -e VIRTUAL_ENV VIRTUAL_ENV_PROMPT");
            }
            case SOURCE -> line("source " + all);
            case HOOK -> line("_jvenv_in " + all);
            case IN ->
                line("VIRTUAL_ENV=" + quoted(words.get(0)) + " PATH=" + quoted(words.get(0) + "/bin") + ":\"$PATH\""
                        + " _jvenv_in " + all);
            case RUN -> line("command " + all + "; or set -g _jvenv_status $status");
            case REMOVE -> line("command rm -rf -- " + all + "; or set -g _jvenv_status $status");
            case JVENV -> line("_jvenv_run " + all + "; or set -g _jvenv_status $status");
            case THEN -> then(words);
            case ASK -> line("_jvenv -- " + all);
            case CD -> line("_jvenv_cd " + all + "; or return");
            case PRINT -> line("printf '%s\\n' " + all);
            case TOLD -> line("set -ga _jvenv_told $_jvenv_found");
            case STATUS -> line("set -g _jvenv_status " + all);
        }
    }

    /** The shell keeps a variable that is a list or not exported: jvenv knows only the exported text. */
    private void override(String name, String assignment) {
        line("set -qg " + name + "; and set -g _jvenv_was_" + name + " $" + name);
        line("set -qgx " + name + "; and set -g _jvenv_exported_" + name);
        line("set -gx " + assignment);
    }

    private void restore(String name, String assignment) {
        line("set -e -g " + name);
        line("set -q _jvenv_was_" + name + "; and set -g " + name + " $_jvenv_was_" + name);
        if (!assignment.isEmpty()) {
            line("set -q _jvenv_was_" + name + "; or set -gx " + assignment);
        }
        line("set -q _jvenv_exported_" + name + "; and set -gx " + name + " $" + name);
        line("set -e -g _jvenv_was_" + name + " _jvenv_exported_" + name);
    }

    private void activate(String path, String script, boolean isChecked) {
        String prefix = quoted(path);
        String shown = quoted(Visible.onOneLine(path));
        line("test -f " + script + "; and source " + script + "; or return");
        if (isChecked) {
            line("if test \"$(builtin realpath -- \"$VIRTUAL_ENV\" 2>/dev/null)\" != \"$(builtin realpath -- " + prefix
                    + ")\"");
            line("    echo 'jvenv: the script of '" + shown
                    + "' activates another environment, which is deactivated' >&2");
            line("    functions -q deactivate; and deactivate");
            line("    return");
            line("end");
            line("set -gx " + EnvironmentSwitch.AUTO + " $VIRTUAL_ENV");
        }
        line("functions -e virtualenv_deactivate; functions -c deactivate virtualenv_deactivate");
        code.append(DEACTIVATE);
    }

    private void then(List<String> words) {
        int end = 2 + Integer.parseInt(words.get(1));
        line("_jvenv_in " + quoted(words.get(0)) + " " + quoted(words.subList(2, end)) + "; or return");
        line("_jvenv -- " + quoted(words.subList(end, words.size())));
    }

    private void line(String line) {
        code.append(line).append('\n');
    }

    private static String quoted(String word) {
        return Quoting.FISH.quote(word);
    }

    private static String quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add(quoted(word)));
        return String.join(" ", quoted);
    }
}
