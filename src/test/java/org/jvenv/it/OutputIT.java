package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** What users and scripts read: data on standard output, words on standard error, a number at the end. */
class OutputIT {

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path python;
    private Jvenv jvenv;

    @BeforeEach
    void choosePython() {
        python = Pythons.any();
        jvenv = Jvenv.in(temp, home);
    }

    @Test
    void tellsWhatWasMadeAndHowToActivateIt() {
        Run run = jvenv.with("SHELL", "/bin/bash").create("-p", python, "env");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("created `" + temp + "/env` in \\d+ ms\n"
                        + "  with CPython 3\\.\\d+\\.\\d+ at /\\S+\n"
                        + "  and pip \\S+(, setuptools \\S+)?\n"
                        + "activate it with: (source|\\.) env/bin/activate\n");
    }

    @Test
    void isJsonWhereThatIsAskedFor() {
        Run run = jvenv.create("-p", python, "--json", "-q", "--prompt", "it's \"ż\"\n\\😀", "one", "two words");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        String told = Programs.python(python, """
                import json, os, sys
                one, two = json.loads(sys.argv[1])["environments"]
                assert (one["status"], two["status"]) == ("created", "created")
                assert one["prompt"] == two["prompt"] == "it's \\"\\u017c\\"\\n\\\\\\U0001F600", one["prompt"]
                assert one["prefix"] == os.path.join(sys.argv[2], "one")
                assert two["prefix"] == os.path.join(sys.argv[2], "two words")
                assert os.access(one["python"], os.X_OK) and os.access(one["base"]["executable"], os.X_OK)
                assert one["base"]["version"] == "%d.%d.%d" % sys.version_info[:3]
                assert one["packages"][0]["name"] == "pip"
                assert isinstance(one["milliseconds"], int)
                print("fine")
                """, run.out(), temp);
        assertThat(told).isEqualTo("fine\n");
    }

    @Test
    void isJsonOfThoseThatWereMadeIfOthersFailed() throws IOException {
        Files.createFile(temp.resolve("file"));

        Run run = jvenv.create("-p", python, "--json", "-q", "--without-pip", "one", "file", "two");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).startsWith("error: `" + temp + "/file`").contains("\nhint: ");
        assertThat(Programs.python(python, """
                import json, sys
                told = json.loads(sys.argv[1])
                print([one["prefix"].rpartition("/")[2] for one in told["environments"]])
                print([one["prefix"].rpartition("/")[2] for one in told["failures"]], told["failures"][0]["exit_code"])
                """, run.out())).isEqualTo("['one', 'two']\n['file'] 4\n");
    }

    @Test
    void isJsonEvenIfNothingWasMade() {
        Run run = jvenv.create("-p", "3.99", "--json", "env");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("{\"environments\":[],\"failures\":[{\"prefix\":\"" + temp + "/env\",\"exit_code\":3,");
    }

    @Test
    void isNothingIfQuiet() {
        Run run = jvenv.create("-p", python, "--without-pip", "-q", "env");

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void explainsEachDecisionIfVerbose() {
        Run run = jvenv.create("-p", python, "-v", "env");

        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("(the path named) is CPython 3.", "the destination does not exist", " is from ", ".whl`");
    }

    @Test
    void isATreeIfNothingShallBeMade() throws IOException {
        Path unused = temp.resolve("home");

        Run run = Jvenv.in(temp, unused).create("-p", python, "--dry-run", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith(temp + "/env\n")
                .contains("├── bin/\n", "│   ├── python -> /", "│   ├── python3 -> python\n", "└── pyvenv.cfg\n")
                .contains("\nseeded with pip ");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void isTheRefusalIfThatIsWhatWouldCome() throws IOException {
        Files.createFile(temp.resolve("env"));

        Run run = Jvenv.in(temp, home).create("-p", python, "--dry-run", "env");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leavesABrokenPipeAlone() {
        Run run = Programs.bash(
                temp,
                "\"$@\" | true; exit ${PIPESTATUS[0]}",
                Jvenv.command("create", "-p", python.toString(), "--dry-run", "env")
                        .toArray());

        assertThat(run.exit()).isIn(0, 141);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "create --help", "create -h", "create --help --nonsense"})
    void isHelpOnStandardOutputIfAskedFor(String arguments) {
        Run run = jvenv.run(arguments.split(" ", -1));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Usage: jvenv ").contains("--help");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void isTheVersionOnStandardOutputIfAskedFor(String option) {
        Run run = jvenv.run(option);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("jvenv \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void isHelpOnStandardErrorWithoutAnyArgument() {
        Run run = jvenv.run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: jvenv ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create --pyton 3.12 env                   | unknown option `--pyton`
            create --nonsense env                     | unknown option `--nonsense`
            create -Z env                             | unknown option `-Z`
            create env --prompt                       | `--prompt` requires a value
            create env -p                             | `--python` requires a value
            create --clear --upgrade env              | `--clear` and `--upgrade` contradict each other
            create --clear --allow-existing env       | `--clear` and `--allow-existing` contradict each other
            create --upgrade --allow-existing env     | `--upgrade` and `--allow-existing` contradict each other
            create --symlinks --copies env            | `--symlinks` and `--copies` contradict each other
            create -q -v env                          | `--quiet` and `--verbose` contradict each other
            create --link-mode=magic env              | `--link-mode` cannot be `magic`
            creat env                                 | unknown command `creat`
            --nonsense                                | unknown option `--nonsense`
            """)
    void isOneSentenceAndAHintForAWrongCommandLine(String arguments, String error) {
        Run run = jvenv.run(arguments.strip().split(" +", -1));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: " + error).contains("\nhint: ").hasLineCount(2);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(jvenv.run("create", "--pyton", "3.12", "env").err()).contains("hint: did you mean `--python`?");
    }

    @Test
    void refusesADirectoryWithoutName() {
        Run run = jvenv.create("-p", python, "");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: the name of the directory is empty\nhint: ");
    }

    @Test
    void saysWhereItLookedIfThereIsNoPython() {
        Run run = jvenv.with("PATH", "/nonexistent").create("env");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: no interpreter found").contains("PATH", "pyenv", "\nhint: ");
        assertThat(temp).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "3.99, no interpreter found for Python 3.99",
        "nonsense-python, no interpreter found for `nonsense-python`",
        "./missing, it does not exist",
        "/etc/passwd, it cannot be executed",
        "/bin/false, it ended with exit status 1",
        "/bin/true, it is not a Python interpreter",
        "/bin/bash, it "
    })
    void saysWhatIsWrongWithAPythonThatIsNone(String named, String reason) {
        Run run = jvenv.with("PATH", "/nonexistent").create("-p", named, "env");

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).startsWith("error: no interpreter found").contains(reason, "\nhint: ");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void doesNotWaitForAPythonThatHangs() throws IOException {
        String sleep = "sleep 600." + System.nanoTime(); // as no other run of the tests sleeps
        Path hanging = script("hanging", sleep + " & " + sleep);

        Run run = jvenv.create("-p", hanging, "env");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("it did not answer within 10 seconds");
        assertThat(Programs.bash(temp, "ps -e -o args= | grep -c -x -F -- \"$1\"", sleep)
                        .out())
                .isEqualTo("0\n");
    }

    @Test
    void listensToAPythonThroughAllNoise() throws IOException {
        Path noisy = script(
                "noisy",
                "echo noise; printf 'a\\0b'; yes noise | head -c 300000; yes error | head -c 300000 >&2; " + "\""
                        + python + "\" \"$@\"; status=$?; echo more; exit $status");

        Run run = jvenv.create("-p", noisy, "--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(temp.resolve("env/pyvenv.cfg"))).doesNotContain("noisy");
    }

    @Test
    void saysTheLastWordsOfAPythonThatFails() throws IOException {
        Path failing = script("failing", "echo first >&2; echo 'library is missing' >&2; exit 3");

        Run run = jvenv.create("-p", failing, "env");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("it ended with exit status 3: library is missing");
    }

    @Test
    void passesOverABrokenPythonOnThePath() throws IOException {
        script("python3", "exit 1");

        Run run = jvenv.with("PATH", temp + ":" + python.getParent()).create("--without-pip", "-v", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("`" + temp + "/python3` (PATH) ended with exit status 1");
    }

    @Test
    void makesAllButTheOneThatFails() throws IOException {
        Files.createFile(temp.resolve("file"));

        Run run = jvenv.create("-p", python, "--without-pip", "one", "file", "two");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(Snapshot.names(temp)).containsExactly("file", "one", "two");
        assertThat(run.err().lines().filter(line -> line.startsWith("error: "))).hasSize(1);
    }

    @Test
    void isATreeOfEachThatCouldBeMade() throws IOException {
        Files.createFile(temp.resolve("file"));

        Run run = jvenv.create("-p", python, "--without-pip", "--dry-run", "file", "env");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).startsWith(temp + "/env\n");
        assertThat(Snapshot.names(temp)).containsExactly("file");
    }

    @Test
    void isOneLineForEachOfManyThatAreAlike() {
        Run run = jvenv.create("-p", python, "--without-pip", "one", "two", "three");

        assertThat(run.exit()).isZero();
        assertThat(run.err().lines().filter(line -> line.startsWith("created `")))
                .hasSize(3);
        assertThat(run.err().lines()).hasSize(5);
    }

    @Test
    void makesOneOnceIfItIsNamedTwice() {
        Run run = jvenv.create("-p", python, "--without-pip", "one", "./one");

        assertThat(run.exit()).isZero();
        assertThat(run.err().lines().filter(line -> line.contains("`" + temp + "/one`")))
                .hasSize(1);
    }

    @Test
    void readsNoFileInAnArgument() throws IOException {
        Files.writeString(temp.resolve("arguments"), "--help");

        assertThat(jvenv.create("-p", python, "--without-pip", "@arguments").exit())
                .isZero();

        assertThat(Snapshot.names(temp)).isEqualTo(List.of("@arguments", "arguments"));
    }

    private Path script(String name, String text) throws IOException {
        Path script = Files.writeString(temp.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
