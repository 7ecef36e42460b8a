package org.jvenv.wrapper;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.activate.Quoting;
import org.jvenv.report.Visible;

/**
 * Renders a plan as code of csh, which {@code jvenv.csh} evaluates line by line. A line that sets {@code _jvenv_end}
 * ends the plan.
 *
 * <p>Aliases are not expanded after {@code if (1)}: users have their own {@code cd} or {@code source}. In csh, a
 * failing builtin command ends everything, even a script, so code tests first if it can succeed.
 */
final class CshCode {

    /**
     * Fails if a script has activated another environment than that at {@code $1}, which is {@code $2} in the message.
     */
    private static final String CHECK = "test \"$VIRTUAL_ENV\" -ef \"$1\" || { test -z \"$VIRTUAL_ENV\" ||"
            + " echo \"jvenv: the script of $2 activates another environment, which is deactivated\" >&2; exit 1; }";

    private static final String IN = "cd \"$1\" && shift && exec \"$@\"";
    private static final String ACTIVE_IN =
            "cd \"$1\" && VIRTUAL_ENV=$1 PATH=$1/bin:$PATH && export VIRTUAL_ENV PATH && shift" + " && exec \"$@\"";

    /** A word of csh has less than 8 kB: many lines are printed in parts. */
    private static final int MOST_PRINTED = 4000;

    private final StringBuilder code = new StringBuilder();

    private CshCode() {}

    static String of(List<Step> steps) {
        CshCode csh = new CshCode();
        steps.forEach(csh::append);
        return csh.code.toString();
    }

    private void append(Step step) {
        List<String> words = step.words();
        String all = quoted(words);
        switch (step.verb()) {
            case SET, OVERRIDE -> builtin("setenv " + words.get(0) + " " + quoted(words.get(1)));
            case RESTORE -> restore(words.get(0), words.size() > 1);
            case UNSET -> builtin("unsetenv " + words.get(0));
            case ACTIVATE -> throw new IllegalArgumentException("csh activates by a script");
            case ACTIVATE_BY_SCRIPT -> activate(words.get(0), quoted(words.get(1)), words.size() > 2);
            case DEACTIVATE -> line("virtualenv_deactivate; unalias virtualenv_deactivate; unset _jvenv_own");
            case INHERITED -> {
                builtin("setenv PATH \"`_jvenv_print_path`\"");
                line("unsetenv VIRTUAL_ENV; unsetenv VIRTUAL_ENV_PROMPT");
            }
            case SOURCE -> builtin("source " + all);
            case HOOK -> line(program(IN, all) + " || :");
            case IN -> line(program(ACTIVE_IN, all) + " || :");
            case RUN -> run(program("exec \"$@\"", all));
            case REMOVE -> run(program("exec rm -rf -- \"$1\"", all));
            case JVENV -> run("$_jvenv_program:q " + all);
            case THEN -> then(words);
            case ASK -> ask(all);
            case CD -> changeDirectory(all);
            case PRINT -> print(words);
            case TOLD -> line("set _jvenv_told = ($_jvenv_told $_jvenv_found)");
            case STATUS -> line("set _jvenv_status = " + all);
        }
    }

    /** The old value is still in the environment of the shell. Names are valid; tcsh does not accept them in quotes. */
    private void restore(String name, boolean wasSet) {
        builtin(wasSet ? "setenv " + name + " $_JVENV_WAS_" + name + ":q" : "unsetenv " + name);
    }

    private void activate(String prefix, String script, boolean isChecked) {
        builtin("source " + script);
        String shown = quoted(List.of(prefix, Visible.onOneLine(prefix)));
        line(
                isChecked
                        ? program(CHECK, shown)
                                + " || set _jvenv_end = 1; if ($_jvenv_end && $?VIRTUAL_ENV) eval deactivate"
                        : "if (! $?VIRTUAL_ENV) set _jvenv_end = 1");
        line("alias virtualenv_deactivate \"`alias deactivate`\"; set _jvenv_own = $VIRTUAL_ENV:q");
        line("alias deactivate " + quoted("set _jvenv_words = (deactivate !*); if (1) source $_jvenv_file:q"));
        if (isChecked) {
            builtin("setenv " + EnvironmentSwitch.AUTO + " $VIRTUAL_ENV:q");
        }
    }

    private void then(List<String> words) {
        int end = 2 + Integer.parseInt(words.get(1));
        List<String> program = words.subList(2, end);
        String all = program.get(0).equals("jvenv")
                ? "$_jvenv_program:q " + quoted(program.subList(1, program.size()))
                : quoted(program);
        line(program(IN, quoted(words.get(0)) + " " + all) + " || set _jvenv_end = $status");
        ask(quoted(words.subList(end, words.size())));
    }

    private void ask(String all) {
        line("set _jvenv_words = (" + all + "); if (1) source $_jvenv_file:q");
    }

    /** {@code _jvenv_going} suppresses activation. */
    private void changeDirectory(String directory) {
        line(program("cd \"$1\"", directory) + " || set _jvenv_end = 1");
        line("set _jvenv_going; if (1) cd " + directory + "; unset _jvenv_going");
    }

    private void print(List<String> lines) {
        int next = 0;
        while (next < lines.size()) {
            int first = next;
            int length = 0;
            do {
                length += lines.get(next++).length();
            } while (next < lines.size() && length + lines.get(next).length() < MOST_PRINTED);
            line(program("printf '%s\\n' \"$@\"", quoted(lines.subList(first, next))));
        }
    }

    private void run(String command) {
        line(command + " || set _jvenv_status = $status");
    }

    private void builtin(String command) {
        line("if (1) " + command);
    }

    private void line(String line) {
        code.append(line).append('\n');
    }

    private static String program(String script, String words) {
        return "/bin/sh -c " + quoted(script) + " sh " + words;
    }

    /** A line break cannot be quoted in one line: it is the value of a variable. */
    private static String quoted(String word) {
        List<String> parts = new ArrayList<>();
        for (String part : word.split("\n", -1)) {
            parts.add(Quoting.CSH.quote(part));
        }
        return String.join("$_jvenv_newline:q", parts);
    }

    private static String quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add(quoted(word)));
        return String.join(" ", quoted);
    }
}
