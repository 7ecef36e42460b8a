package org.jvenv.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.hook.HookCommand;
import org.jvenv.platform.Variables;
import org.jvenv.trust.TrustStore;

/** The state of a shell, and the code for it. In the code, {@code T} stands for the directory of the test. */
class PlanCommandTest {

    @TempDir
    private Path temp;

    private Path home;
    private Path directory;
    private TrustStore store;
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private String told = "";
    private String shell = "fish";
    private String integration = "1";

    @BeforeEach
    void makeDirectories() throws IOException {
        temp = temp.toRealPath();
        home = Files.createDirectories(temp.resolve("envs"));
        directory = Files.createDirectories(temp.resolve("work"));
        store = new TrustStore(temp.resolve("data/trusted"), home);
    }

    @Test
    void warnsOnceOfAnotherVersionOfTheIntegration() {
        integration = "0";

        assertThat(plan("cd")).containsExactly("set -gx '_JVENV_TOLD_VERSION' '1'");
        assertThat(told).startsWith("jvenv: this shell has loaded the shell integration of another version of jvenv;");
    }

    @Nested
    class Activation {

        @Test
        void runsHooksInTheOrderOfVirtualenvwrapper() throws IOException {
            Path web = environment("web");
            executable(home.resolve("preactivate"));
            executable(web.resolve("bin/preactivate"));
            write(home.resolve("postactivate.fish"), "");
            write(web.resolve("bin/postactivate.fish"), "");
            write(web.resolve(".project"), directory + "\n");

            assertThat(plan("workon", "web"))
                    .containsExactly(
                            "_jvenv_in 'T/envs' 'T/envs/preactivate' 'web'",
                            "_jvenv_in 'T/envs' 'T/envs/web/bin/preactivate' 'web'",
                            "activate T/envs/web/bin/activate.fish",
                            "_jvenv_cd 'T/work'; or return",
                            "source 'T/envs/postactivate.fish'",
                            "source 'T/envs/web/bin/postactivate.fish'");
        }

        @ParameterizedTest
        @CsvSource({"'',true", "1,true", "0,false", "-n,false", "--no-cd,false", "-c,true", "--cd,true"})
        void goesToTheProjectIfTheUserWantsIt(String wish, boolean goes) throws IOException {
            write(environment("web").resolve(".project"), directory + "\n");
            List<String> words = new ArrayList<>(List.of("workon", "web"));
            if (wish.startsWith("-")) {
                variables.put("VIRTUALENVWRAPPER_WORKON_CD", wish.contains("n") ? "1" : "0");
                words.add(wish);
            } else {
                variables.put("VIRTUALENVWRAPPER_WORKON_CD", wish);
            }

            assertThat(plan(words.toArray(new String[0])).contains("_jvenv_cd 'T/work'; or return"))
                    .isEqualTo(goes);
        }

        @Test
        void keepsOldValuesOfVariables() throws IOException {
            write(environment("web").resolve(".variables"), "DEBUG=it's 1\nHTTP=\nPATH=/evil\nno value\n#x\n");
            variables.put("DEBUG", "0");

            assertThat(plan("workon", "web"))
                    .containsSubsequence(
                            "set -gx '_JVENV_WAS_DEBUG' '0'",
                            "set -gx 'DEBUG' 'it\\'s 1'",
                            "set -gx 'HTTP' ''",
                            "set -gx '_JVENV_CHANGED' 'DEBUG HTTP'")
                    .noneMatch(line -> line.contains("/evil"));
            assertThat(told).isEqualTo("""
                            jvenv: cannot set PATH from T/envs/web/.variables
                            jvenv: cannot set no value from T/envs/web/.variables
                            """);
        }

        /** A program that knows only {@code VIRTUAL_ENV} may have deactivated another environment. */
        @Test
        void forgetsVariablesOfAnEarlierEnvironment() throws IOException {
            write(environment("web").resolve(".variables"), "DEBUG=1\n");
            environment("plain");
            variables.putAll(Map.of("_JVENV_CHANGED", "OTHER", "_JVENV_WAS_DEBUG", "stale"));

            assertThat(plan("workon", "plain")).contains("set -e -g '_JVENV_CHANGED'");
            assertThat(plan("workon", "web"))
                    .contains("set -e -g '_JVENV_WAS_DEBUG'", "set -gx '_JVENV_CHANGED' 'DEBUG'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nu", "xonsh", "pwsh"})
        void isAPlanWithoutScriptForShellsThatInterpretIt(String interpreting) throws IOException {
            shell = interpreting;
            Path web = environmentAt(home.resolve("it's \"web\""));
            write(web.resolve("pyvenv.cfg"), "home = /usr/bin\nprompt = 'Web\\n'\n");
            write(web.resolve(".variables"), "DEBUG=1\n");

            assertThat(plan("workon", "it's \"web\"")).containsExactly("""
                            [["activate","T/envs/it's \\"web\\"","T/envs/it's \\"web\\"/bin","Web\\n"],\
                            ["override","DEBUG","1"],["set","_JVENV_CHANGED","DEBUG"]]""");
        }

        @Test
        void sourcesTheTrustedCopyOfAHookOfTheProject() throws IOException {
            Path project = Files.createDirectories(temp.resolve("project"));
            write(environment("web").resolve(".project"), project + "\n");
            write(project.resolve(".virtualenvwrapper/postactivate.fish"), "echo hook\n");

            assertThat(plan("workon", "-n", "web")).noneMatch(line -> line.startsWith("source"));
            assertThat(told).contains("postactivate.fish is not trusted, and is skipped");

            store.trust(project);
            assertThat(plan("workon", "-n", "web"))
                    .anyMatch(line -> line.startsWith("source 'T/data/trusted/"))
                    .noneMatch(line -> line.contains("source 'T/project"));
        }

        @ParameterizedTest
        @CsvSource({
            ". , ERROR: Environment 'work' does not exist. Create it with 'mkvirtualenv work'.",
            "nosuch, ERROR: Environment 'nosuch' does not exist. Create it with 'mkvirtualenv nosuch'.",
            "empty, ERROR: Environment 'T/envs/empty' does not contain an activate script."
        })
        void refusesWhatIsNotAnEnvironment(String name, String message) throws IOException {
            Files.createDirectories(home.resolve("empty"));

            assertThat(plan("workon", name)).containsExactly("set -g _jvenv_status '1'");
            assertThat(told).isEqualTo(message + "\n");
        }
    }

    @Nested
    class Deactivation {

        @Test
        void restoresVariablesBetweenTheHooks() throws IOException {
            Path web = environment("web");
            write(home.resolve("predeactivate.fish"), "");
            write(web.resolve("bin/postdeactivate.fish"), "");
            active(web);
            variables.putAll(
                    Map.of("_JVENV_CHANGED", "DEBUG NEW", "_JVENV_WAS_DEBUG", "old", "DEBUG", "1", "NEW", "2"));

            assertThat(plan("deactivate"))
                    .containsSubsequence(
                            "source 'T/envs/predeactivate.fish'",
                            "set -q _jvenv_was_DEBUG; or set -gx 'DEBUG' 'old'",
                            "set -e -g '_JVENV_WAS_DEBUG'",
                            "set -e -g NEW",
                            "set -e -g '_JVENV_CHANGED'",
                            "virtualenv_deactivate",
                            "source 'T/envs/web/bin/postdeactivate.fish'",
                            "set -e -g 'VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV'");
        }

        @Test
        void doesNotRestoreVariablesOfShells() throws IOException {
            active(environment("web"));
            variables.put("_JVENV_CHANGED", "PATH x;touch_hacked");

            assertThat(plan("deactivate")).noneMatch(line -> line.contains("PATH") || line.contains("hacked"));
        }

        @Test
        void removesVariablesOfAnInheritedEnvironmentThatAreUnchanged() throws IOException {
            Path web = environment("web");
            write(web.resolve(".variables"), "SAME=1\nOTHER=1\n");
            variables.putAll(Map.of("VIRTUAL_ENV", web.toString(), "SAME", "1", "OTHER", "mine"));

            assertThat(plan("deactivate"))
                    .contains("set -e -g SAME", "set -e VIRTUAL_ENV VIRTUAL_ENV_PROMPT")
                    .noneMatch(line -> line.contains("OTHER") || line.contains("virtualenv_deactivate"));
        }

        @Test
        void removesATemporaryEnvironment() throws IOException {
            Path temporary = environment("tmp-1");
            write(temporary.resolve("README.tmpenv"), "");
            active(temporary);

            assertThat(plan("deactivate")).endsWith("_jvenv -- 'rmvirtualenv' 'tmp-1'");
        }

        @Test
        void failsIfNothingIsActive() {
            assertThat(plan("deactivate")).containsExactly("set -g _jvenv_status '1'");
            assertThat(told).isEqualTo("jvenv: no environment is active\n");
        }
    }

    @Nested
    class ChangesOfDirectory {

        @Test
        void activatesATrustedEnvironmentFromPrivateCopies() throws IOException {
            environmentAt(directory.resolve(".venv"));
            store.trust(directory);

            assertThat(plan("cd"))
                    .anyMatch(line -> line.startsWith("activate T/data/trusted/"))
                    .contains("set -gx _JVENV_AUTO $VIRTUAL_ENV");
        }

        @Test
        void activatesNothingThatIsNotTrusted() throws IOException {
            environmentAt(directory.resolve(".venv"));

            assertThat(plan("cd")).containsExactly("set -ga _jvenv_told $_jvenv_found");
            assertThat(told).contains("is not trusted, and is not entered");
            options.add("--quiet");
            plan("cd");
            assertThat(told).isEmpty();
        }

        @Test
        void leavesOnlyAnAutomaticallyActivatedEnvironment() throws IOException {
            active(environment("web"));

            assertThat(plan("cd")).isEmpty();
            variables.put("_JVENV_AUTO", variables.get("VIRTUAL_ENV"));
            assertThat(plan("cd")).contains("virtualenv_deactivate", "set -e -g '_JVENV_AUTO'");
        }

        @Test
        void changesNothingIfTheEnvironmentIsActive() throws IOException {
            Path prefix = environmentAt(directory.resolve(".venv"));
            store.trust(directory);
            active(prefix);

            assertThat(plan("cd")).isEmpty();
        }

        @Test
        void activatesAnInheritedEnvironmentAgain() throws IOException {
            Path prefix = environmentAt(directory.resolve(".venv"));
            store.trust(directory);
            variables.putAll(Map.of("VIRTUAL_ENV", prefix.toString(), "_JVENV_AUTO", prefix.toString()));

            assertThat(plan("cd"))
                    .contains("set -e VIRTUAL_ENV VIRTUAL_ENV_PROMPT")
                    .anyMatch(line -> line.startsWith("activate T/data/trusted/"));
        }
    }

    @Nested
    class Creation {

        @Test
        void runsVirtualenvAndGoesOnIfItSucceeds() {
            variables.put("VIRTUALENVWRAPPER_VIRTUALENV_ARGS", " --no-setuptools  -q");

            assertThat(plan("mkvirtualenv", "-p", "3.12", "-r", "reqs", "--copies", "web"))
                    .containsExactly(
                            "_jvenv_in 'T/envs' 'jvenv' 'virtualenv' '--no-setuptools' '-q' '--python=3.12' '--copies'"
                                    + " 'web'; or return",
                            "_jvenv -- 'mkvirtualenv-made' '-p' '3.12' '-r' 'reqs' '--copies' 'web'");
        }

        @Test
        void runsAnotherProgramIfOneIsNamed() {
            variables.put("VIRTUALENVWRAPPER_VIRTUALENV", "/opt/virtualenv");

            assertThat(plan("mkvirtualenv", "web")).startsWith("_jvenv_in 'T/envs' '/opt/virtualenv' 'web'; or return");
        }

        @Test
        void installsPackagesAfterTheActivation() throws IOException {
            environment("web");
            write(home.resolve("postmkvirtualenv.fish"), "");

            assertThat(plan("mkvirtualenv-made", "-r", "reqs", "-i", "demo", "web"))
                    .containsExactly(
                            "activate T/envs/web/bin/activate.fish",
                            "_jvenv_run 'pip' 'T/envs/web' '-r' 'T/work/reqs'; or set -g _jvenv_status $status",
                            "_jvenv_run 'pip' 'T/envs/web' '--' 'demo'; or set -g _jvenv_status $status",
                            "source 'T/envs/postmkvirtualenv.fish'");
        }

        @Test
        void connectsTheProject() throws IOException {
            Path web = environment("web");

            plan("mkvirtualenv-made", "-a", "../work", "web");

            assertThat(web.resolve(".project")).hasContent(directory.toString());
        }

        @Test
        void marksATemporaryEnvironment() throws IOException {
            Path web = environment("web");

            assertThat(plan("mktmpenv-made", "--cd", "web"))
                    .contains("_jvenv_cd 'T/envs/web'; or return")
                    .anyMatch(line -> line.startsWith("_jvenv_run 'temp' '--while' '42' '--' 'T/envs/web'"));
            assertThat(web.resolve("README.tmpenv")).content().startsWith("This is a temporary environment.");
        }

        @Test
        void makesTheDirectoryOfAProject() throws IOException {
            Path site = environment("site");
            variables.put("PROJECT_HOME", directory.toString());

            assertThat(plan("mkproject-made", "site")).endsWith("_jvenv_cd 'T/work/site'; or return");
            assertThat(site.resolve(".project"))
                    .hasContent(directory.resolve("site").toString());
            assertThat(plan("mkproject", "site")).containsExactly("set -g _jvenv_status '1'");
            assertThat(told).isEqualTo("Project site already exists.\n");
        }

        @Test
        void appliesTemplatesToAProject() throws IOException {
            variables.put("PROJECT_HOME", directory.toString());
            environment("site");
            executable(home.resolve("template_docs"));

            assertThat(plan("mkproject", "-t", "docs", "site").get(0)).doesNotContain("docs'; or return");
            assertThat(plan("mkproject-made", "-t", "docs", "-t", "plugin", "site"))
                    .endsWith(
                            "_jvenv_cd 'T/work/site'; or return",
                            "printf '%s\\n' '' 'Applying template docs'",
                            "_jvenv_in 'T/work/site' 'T/envs/template_docs' 'site' 'T/work/site'",
                            "printf '%s\\n' '' 'Applying template plugin'",
                            "_jvenv_in 'T/work/site' 'python3' '-m' 'virtualenvwrapper.hook_loader' '--name' 'plugin'"
                                    + " 'project.template' 'site' 'T/work/site'");
        }
    }

    @Nested
    class Removal {

        @Test
        void deletesBetweenTheHooks() throws IOException {
            environment("web");
            executable(home.resolve("prermvirtualenv"));
            executable(home.resolve("postrmvirtualenv"));

            assertThat(plan("rmvirtualenv", "web/"))
                    .containsExactly(
                            "printf '%s\\n' 'Removing web/...'",
                            "_jvenv_in 'T/envs' 'T/envs/prermvirtualenv' 'web'",
                            "command rm -rf -- 'T/envs/web'; or set -g _jvenv_status $status",
                            "_jvenv_in 'T/envs' 'T/envs/postrmvirtualenv' 'web'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"..", "../work", "a/../..", ".", "", "//", "empty"})
        void deletesNothingElse(String name) throws IOException {
            Files.createDirectories(home.resolve("empty"));

            assertThat(plan("rmvirtualenv", name)).noneMatch(line -> line.contains("rm' '-rf"));
        }

        @Test
        void keepsTheActiveEnvironment() throws IOException {
            active(environment("web"));
            Files.createSymbolicLink(home.resolve("link"), home.resolve("web"));

            assertThat(plan("rmvirtualenv", "link"))
                    .contains("set -g _jvenv_status '1'")
                    .hasSize(2);
            assertThat(told).startsWith("ERROR: You cannot remove the active environment ('link').\n");
        }
    }

    @Nested
    class Packages {

        @Test
        void addsAndRemovesDirectories() throws IOException {
            Path site = activeWithPackages("python3.12");

            assertThat(plan("add2virtualenv", "lib", "/opt/x")).isEmpty();
            assertThat(told).isEqualTo("Warning: Converting \"lib\" to \"T/work/lib\"\n");
            Path file = site.resolve("_virtualenv_path_extensions.pth");
            assertThat(Files.readAllLines(file).subList(1, 3)).containsExactly("/opt/x", directory + "/lib");
            assertThat(site.resolve("_virtualenv_path_extensions.start")).doesNotExist();

            plan("add2virtualenv", "-d", "/opt/x");
            assertThat(Files.readAllLines(file)).hasSize(3).contains(directory + "/lib");
            assertThat(plan("add2virtualenv"))
                    .containsExactly(
                            "printf '%s\\n' 'Usage: add2virtualenv dir [dir ...]'",
                            "printf '%s\\n' '' 'Existing paths:'",
                            "printf '%s\\n' 'T/work/lib'",
                            "set -g _jvenv_status '1'");
        }

        @Test
        void writesAStartFileForNewerPythons() throws IOException {
            Path site = activeWithPackages("python3.15");

            plan("add2virtualenv", "/opt/x");

            assertThat(site.resolve("_virtualenv_path_extensions.start"))
                    .hasContent("_virtualenv_path_extensions:first");
        }

        @Test
        void togglesSystemPackages() throws IOException {
            Path web = environment("web");
            write(web.resolve("pyvenv.cfg"), "home = /usr/bin\ninclude-system-site-packages = false\n");
            active(web);

            assertThat(plan("toggleglobalsitepackages"))
                    .containsExactly("printf '%s\\n' 'Enabled global site-packages'");
            assertThat(plan("toggleglobalsitepackages", "-q")).isEmpty();
            assertThat(web.resolve("pyvenv.cfg")).hasContent("home = /usr/bin\ninclude-system-site-packages = false");
        }
    }

    @Test
    void wipesPackagesOtherThanSeeds() throws IOException {
        Path site = environment("web").resolve("lib/python3.12/site-packages");
        write(site.resolve("pip-24.0.dist-info/METADATA"), "Name: pip\nVersion: 24.0\n");
        active(home.resolve("web"));

        assertThat(plan("wipeenv")).containsExactly("printf '%s\\n' 'Nothing to remove.'");

        write(site.resolve("demo-1.0.dist-info/METADATA"), "Name: demo\nVersion: 1.0\n");
        assertThat(plan("wipeenv"))
                .containsExactly(
                        "printf '%s\\n' 'Uninstalling packages:' ''",
                        "printf '%s\\n' 'demo'",
                        "_jvenv_run 'wipe' '--quiet' 'T/envs/web'; or set -g _jvenv_status $status");
    }

    @Test
    void listsNamesAndFails() throws IOException {
        environment("web");
        environment("api");

        assertThat(plan("workon")).containsExactly("printf '%s\\n' 'api' 'web'", "set -g _jvenv_status '1'");
        assertThat(plan("lsvirtualenv", "-b")).containsExactly("printf '%s\\n' 'api' 'web'");
    }

    @Test
    void runsACommandInEachEnvironment() throws IOException {
        environment("web");

        assertThat(plan("allvirtualenv", "pip", "it's"))
                .containsExactly(
                        "printf '%s\\n' 'web' '==='",
                        "VIRTUAL_ENV='T/envs/web' PATH='T/envs/web/bin':\"$PATH\" _jvenv_in 'T/envs/web' 'pip' 'it\\'s'",
                        "printf '%s\\n' ''");
    }

    @Test
    void rejectsUnknownCommands() {
        assertThatExceptionOfType(JvenvException.class)
                .isThrownBy(() -> plan("nosuch"))
                .withMessage("unknown command `hook run nosuch`");
    }

    // ---- the shell

    /** Returns the code for a command, with one line for an activation. */
    private List<String> plan(String... words) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--shell", shell, "--process", "42", "--integration", integration));
        arguments.addAll(options);
        arguments.add("--");
        arguments.addAll(List.of(words));
        Variables exported = Variables.of(variables);
        HookCommand hook = new HookCommand(exported::find, home, store, directory);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = new PlanCommand(hook, exported, home).run(arguments, stream(out), stream(err));
        assertThat(code).isEqualTo(ExitCode.SUCCESS);
        told = shortened(err);
        String text = shortened(out)
                .replaceAll("test -f '([^']*)'; and source[^\\n]*", "activate $1")
                .replaceAll("(?s)(?<=activate [^\\n]{1,200}\\n)(?:if test.*?\\nend\\n)?functions -e .*?\\nend\\n", "");
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    private String shortened(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(temp.toString(), "T");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void active(Path prefix) {
        variables.put("VIRTUAL_ENV", prefix.toString());
        options.add("--activated");
    }

    private Path activeWithPackages(String python) throws IOException {
        Path web = environment("web");
        active(web);
        return Files.createDirectories(web.resolve("lib").resolve(python).resolve("site-packages"));
    }

    private Path environment(String name) throws IOException {
        return environmentAt(home.resolve(name));
    }

    private static Path environmentAt(Path prefix) throws IOException {
        write(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        write(prefix.resolve("bin/activate"), "");
        write(prefix.resolve("bin/activate.fish"), "");
        return prefix;
    }

    private static void executable(Path file) throws IOException {
        write(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
