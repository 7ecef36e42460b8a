package org.jvenv.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.hook.HookCommand;
import org.jvenv.platform.Variables;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;
import org.jvenv.trust.TrustStore;
import org.jvenv.wrapper.Step.Verb;

/** The code for csh. In it, {@code T} stands for the directory of the test. */
class CshCodeTest {

    private static final String[] HOSTILE = {
        "/a b\t*?[x]{y,z}~",
        "/$HOME${HOME:q}$(id)`touch hacked`",
        "/it's \"q\"",
        "/\\\\ \\",
        "/!! !id ^a^b",
        "/a;touch hacked&|<>()#",
        "/a\nb\n",
        "-f",
        "",
        "/é",
        "/%s\\n",
        "/a\rb",
    };

    @TempDir
    private Path temp;

    private Path home;
    private Path directory;
    private TrustStore store;
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private String told = "";

    @BeforeEach
    void makeDirectories() throws IOException {
        temp = temp.toRealPath();
        home = Files.createDirectories(temp.resolve("envs"));
        directory = Files.createDirectories(temp.resolve("work"));
        store = new TrustStore(temp.resolve("data/trusted"), home);
    }

    @Nested
    class Plans {

        @Test
        void activatesWithVariablesAndGoesToTheProject() throws IOException {
            Path web = environment(home.resolve("web"));
            write(web.resolve(".variables"), "DEBUG=it's !\n");
            write(web.resolve(".project"), directory + "\n");
            variables.put("DEBUG", "a\nb");

            assertThat(plan("workon", "web"))
                    .containsExactly(
                            "if (1) source 'T/envs/web/bin/activate.csh'",
                            "if (! $?VIRTUAL_ENV) set _jvenv_end = 1",
                            "alias virtualenv_deactivate \"`alias deactivate`\"; set _jvenv_own = $VIRTUAL_ENV:q",
                            "alias deactivate 'set _jvenv_words = (deactivate '\\!'*); if (1) source $_jvenv_file:q'",
                            "if (1) setenv _JVENV_WAS_DEBUG 'a'$_jvenv_newline:q'b'",
                            "if (1) setenv DEBUG 'it'\\''s '\\!''",
                            "if (1) setenv _JVENV_CHANGED 'DEBUG'",
                            "/bin/sh -c 'cd \"$1\"' sh 'T/work' || set _jvenv_end = 1",
                            "set _jvenv_going; if (1) cd 'T/work'; unset _jvenv_going");
        }

        @Test
        void restoresVariables() throws IOException {
            variables.put("VIRTUAL_ENV", environment(home.resolve("web")).toString());
            variables.putAll(Map.of("_JVENV_CHANGED", "OLD NEW", "_JVENV_WAS_OLD", "x", "OLD", "1", "NEW", "2"));
            options.add("--activated");

            assertThat(plan("deactivate"))
                    .startsWith(
                            "if (1) setenv OLD $_JVENV_WAS_OLD:q",
                            "if (1) unsetenv _JVENV_WAS_OLD",
                            "if (1) unsetenv NEW",
                            "if (1) unsetenv _JVENV_CHANGED",
                            "virtualenv_deactivate; unalias virtualenv_deactivate; unset _jvenv_own");
        }

        @Test
        void leavesAnInheritedEnvironment() throws IOException {
            String prefix = environment(home.resolve("web")).toString();
            variables.putAll(Map.of("VIRTUAL_ENV", prefix, "_JVENV_AUTO", prefix));

            assertThat(plan("leave"))
                    .containsExactly(
                            "if (1) setenv PATH \"`_jvenv_print_path`\"",
                            "unsetenv VIRTUAL_ENV; unsetenv VIRTUAL_ENV_PROMPT",
                            "if (1) unsetenv _JVENV_AUTO");
        }

        @Test
        void asksForTheRestWhenAProgramHasSucceeded() {
            assertThat(plan("mkvirtualenv", "web"))
                    .containsExactly(
                            "/bin/sh -c 'cd \"$1\" && shift && exec \"$@\"' sh 'T/envs' $_jvenv_program:q 'virtualenv' 'web'"
                                    + " || set _jvenv_end = $status",
                            "set _jvenv_words = ('mkvirtualenv-made' 'web'); if (1) source $_jvenv_file:q");
        }

        @Test
        void reportsErrorsByTheStatus() {
            assertThat(plan("workon", "nosuch")).containsExactly("set _jvenv_status = '1'");
            assertThat(told)
                    .isEqualTo("ERROR: Environment 'nosuch' does not exist. Create it with 'mkvirtualenv nosuch'.\n");
        }

        @Test
        void checksWhatIsActivatedOnCd() throws IOException {
            environment(directory.resolve(".venv"));

            assertThat(plan("cd")).containsExactly("set _jvenv_told = ($_jvenv_told $_jvenv_found)");

            store.trust(directory);
            assertThat(plan("cd"))
                    .anyMatch(line -> line.startsWith("if (1) source 'T/data/trusted/"))
                    .anyMatch(line ->
                            line.endsWith("|| set _jvenv_end = 1; if ($_jvenv_end && $?VIRTUAL_ENV) eval deactivate"))
                    .contains("if (1) setenv _JVENV_AUTO $VIRTUAL_ENV:q");
        }

        @Test
        void activatesNothingWithALineBreakInItsPath() throws IOException {
            Path odd = environment(Files.createDirectories(temp.resolve("a\nb")));
            Files.createSymbolicLink(directory.resolve(".venv"), odd);
            store.trust(directory);

            assertThat(plan("cd")).noneMatch(line -> line.contains("source"));
            assertThat(told).contains("contains a line break, and is not entered");
        }
    }

    @Test
    void printsManyLinesInParts() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            lines.add("environment" + i);
        }

        String code = CshCode.of(new Plan(Map.of()).print(lines).steps());

        assertThat(code.lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() < 8000);
        assertThat(code).contains("'environment0'", "'environment999'");
    }

    @Test
    void hasAScriptForEachActivation() {
        List<Step> steps = List.of(new Step(Verb.ACTIVATE, List.of("/env", "/env/bin", "env")));

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> CshCode.of(steps));
    }

    /** Each line of the code is read by {@code "`...`"} and evaluated, as in {@code jvenv.csh}. */
    @ParameterizedTest
    @ValueSource(strings = {"tcsh", "csh"})
    void shellsReadHostileWords(String shell) throws IOException {
        assumeTrue(Programs.find(shell) != null, shell + " is not installed");
        Plan plan = new Plan(Map.of()).print(HOSTILE);
        StringBuilder expected = new StringBuilder(String.join("\n", HOSTILE)).append('\n');
        for (String word : HOSTILE) {
            plan.override("VALUE", word).add(Verb.RUN, "printenv", "VALUE");
            plan.add(Verb.HOOK, temp.toString(), List.of("printf", "%s.\n", word));
            expected.append(word).append('\n').append(word).append(".\n");
        }
        plan.changeDirectory(Files.createDirectories(temp.resolve("it's !$HOME `x`\nb")));
        plan.add(Verb.RUN, "sh", "-c", "exit 7");

        Run run = evaluate(shell, CshCode.of(plan.steps()));

        assertThat(run.out()).as(run.err()).isEqualTo(expected + "status 7 end 0\n" + temp + "/it's !$HOME `x`\nb\n");
        assertThat(run.err()).isEmpty();
        assertThat(temp.resolve("hacked")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcsh", "csh"})
    void aStepThatFailsEndsThePlan(String shell) throws IOException {
        assumeTrue(Programs.find(shell) != null, shell + " is not installed");
        Plan plan = new Plan(Map.of()).changeDirectory(temp.resolve("nosuch")).print("wrong");
        Plan program = new Plan(Map.of()).then(temp, List.of("sh", "-c", "exit 5"), List.of("wrong"));

        assertThat(evaluate(shell, CshCode.of(plan.steps())).out()).isEqualTo("status 0 end 1\n" + temp + "\n");
        assertThat(evaluate(shell, CshCode.of(program.steps())).out()).isEqualTo("status 0 end 5\n" + temp + "\n");
    }

    private Run evaluate(String shell, String code) throws IOException {
        Files.writeString(temp.resolve("code"), code);
        Path script = Files.writeString(temp.resolve("script.csh"), """
                alias cd 'echo wrong cd'
                set noclobber
                set _jvenv_status = 0 _jvenv_end = 0 _jvenv_newline = '\\
                '
                set lines = ("`cat code`")
                while ($#lines)
                    set line = $lines[1]:q; shift lines
                    if (! $_jvenv_end) eval $line:q
                end
                echo status $_jvenv_status end $_jvenv_end
                pwd
                """);
        return Programs.run(temp, Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"), shell, "-f", script.toString());
    }

    private List<String> plan(String... words) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--shell", "csh", "--integration", "1", "--process", "42"));
        arguments.addAll(options);
        arguments.add("--");
        arguments.addAll(List.of(words));
        Variables exported = Variables.of(variables);
        HookCommand hook = new HookCommand(exported::find, home, store, directory);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new PlanCommand(hook, exported, home).run(arguments, stream(out), stream(err));
        told = shortened(err);
        return shortened(out).lines().toList();
    }

    private String shortened(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(temp.toString(), "T");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Path environment(Path prefix) throws IOException {
        write(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        write(prefix.resolve("bin/activate.csh"), "");
        return prefix;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
