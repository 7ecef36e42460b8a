package org.jvenv.python.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.platform.Processes;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.testing.Samples;
import org.jvenv.version.PythonVersion;

class RunningProbeTest {

    @TempDir
    private Path temp;

    @Test
    void understandsAnswerAmongNoise() throws IOException {
        Interpreter interpreter = Samples.interpreter(Path.of("/usr/bin/python3.12"));
        String output = "hello\0from\0sitecustomize\n" + InterpreterText.print(interpreter) + "bye\n";

        Answer answer = interrogate(Outcome.exited(0, output, ""));

        assertThat(answer.interpreter()).contains(interpreter);
    }

    @Test
    void understandsPathsWithLineBreaks() throws IOException {
        Interpreter interpreter = Samples.interpreter(Path.of("/a\nb/it's/bin/python3.12"));

        assertThat(interrogate(Outcome.exited(0, InterpreterText.print(interpreter), ""))
                        .interpreter())
                .contains(interpreter);
    }

    @Test
    void tellsLastWordsOfOneThatFails() throws IOException {
        assertThat(interrogate(Outcome.exited(2, "", "Traceback\nno such codec\n"))
                        .refusal())
                .isEqualTo("ended with exit status 2: no such codec");
    }

    /** Another program may print its arguments, and so the script. */
    @Test
    void doesNotShowTheScript() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/org/jvenv/python/probe/probe.py"));

        assertThat(interrogate(Outcome.exited(2, "", "ls: cannot access '" + script + "'\n"))
                        .refusal())
                .isEqualTo("is not a Python interpreter, and ended with exit status 2");
    }

    @Test
    void asksPython2WithoutTheOptionItLacks() throws IOException {
        Interpreter interpreter = Samples.interpreter(Path.of("/usr/bin/python2.7"), PythonVersion.of(2, 7, 18));
        Processes python2 = (command, patience) -> command.contains("-I")
                ? Outcome.exited(2, "", "Unknown option: -I\nusage: python [option] ...\n")
                : Outcome.exited(0, InterpreterText.print(interpreter), "");

        assertThat(new RunningProbe(python2).interrogate(executable()).interpreter())
                .contains(interpreter);
    }

    @ParameterizedTest
    @CsvSource({"2.6.9", "3.5.10", "2.8.0"})
    void refusesWhatIsTooOld(String version) throws IOException {
        Interpreter interpreter = Samples.interpreter(
                Path.of("/usr/bin/python"),
                PythonVersion.parse(version + ".final.0").orElseThrow());

        assertThat(interrogate(Outcome.exited(0, InterpreterText.print(interpreter), ""))
                        .refusal())
                .isEqualTo("is Python " + version + ", which is older than 3.6");
    }

    @ParameterizedTest
    @CsvSource({
        "PYPY,    linux,  /usr,                                                 is PyPy 2.7.18",
        "CPYTHON, win32,  /python27,                                            is CPython 2.7.18",
        "CPYTHON, darwin, /Library/Frameworks/Python.framework/Versions/2.7,    is CPython 2.7.18"
    })
    void refusesPython2ThatFindsItsLibraryInAnotherWay(
            Implementation implementation, String platform, Path prefix, String reason) throws IOException {
        Interpreter sample = Samples.interpreter(prefix.resolve("bin/python"), PythonVersion.of(2, 7, 18));
        Interpreter other = new Interpreter(
                sample.executable(),
                new Build(implementation, sample.version(), "", 64, platform),
                sample.installation(),
                sample.scheme());

        assertThat(interrogate(Outcome.exited(0, InterpreterText.print(other), ""))
                        .refusal())
                .isEqualTo(reason + "; of Python 2, only CPython 2.7 on Unix is supported");
    }

    @Test
    void refusesOneThatHangs() throws IOException {
        assertThat(interrogate(new Outcome(End.TIMED_OUT, -1, "", "")).refusal())
                .isEqualTo("did not answer within 10 seconds");
    }

    @Test
    void refusesOneThatSaysSomethingElse() throws IOException {
        assertThat(interrogate(Outcome.exited(0, "Python 3.12.4\n", "")).refusal())
                .isEqualTo("is not a Python interpreter");
    }

    @Test
    void runsNothingThatIsNotThere() {
        Processes none = (command, patience) -> {
            throw new AssertionError("ran " + command);
        };

        assertThat(new RunningProbe(none).interrogate(temp.resolve("python")).refusal())
                .isEqualTo("does not exist");
    }

    private Answer interrogate(Outcome outcome) throws IOException {
        return new RunningProbe((command, patience) -> outcome).interrogate(executable());
    }

    private Path executable() throws IOException {
        return Files.createFile(
                temp.resolve("python"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
