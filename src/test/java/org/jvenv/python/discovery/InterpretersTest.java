package org.jvenv.python.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.testing.Samples;

class InterpretersTest {

    private static final Path BROKEN = Path.of("/broken/python3");

    private final List<Path> interrogated = new ArrayList<>();

    @Test
    void takesTheFirstThatFits() {
        Interpreters interpreters = interpretersIn("/opt/python3.12", "/usr/bin/python3.12");

        assertThat(interpreters.find(request("3.12")).interpreter().executable())
                .hasToString("/opt/python3.12");
    }

    @Test
    void runsNoMoreInterpretersThanNeeded() {
        interpretersIn("/opt/python3.12", "/usr/bin/python3.12").find(new PythonRequest.Any());

        assertThat(interrogated).containsExactly(Path.of("/opt/python3.12"));
    }

    @Test
    void asksNobodyTwice() {
        interpretersIn(BROKEN.toString(), BROKEN.toString(), "/opt/python3.12").find(new PythonRequest.Any());

        assertThat(interrogated).containsExactly(BROKEN, Path.of("/opt/python3.12"));
    }

    @Test
    void searchesOnceForSeveralEnvironments() {
        Interpreters interpreters = interpretersIn("/opt/python3.12", "/usr/bin/python3.12");
        PythonRequest request = request("3.12");

        Discovery first = interpreters.find(request);

        assertThat(interpreters.find(request)).isSameAs(first);
        assertThat(interrogated).hasSize(1);
    }

    @Test
    void goesOnAfterBrokenOne() {
        Discovery discovery =
                interpretersIn(BROKEN.toString(), "/opt/python3.12").find(new PythonRequest.Any());

        assertThat(discovery.verdicts())
                .extracting(Verdict::toString)
                .containsExactly(
                        "`/broken/python3` (this test) is broken",
                        "`/opt/python3.12` (this test) is CPython 3.12.4 at /opt/python3.12");
    }

    @Test
    void saysWhereItLookedAndWhatItSawWhenNoneFits() {
        assertThatExceptionOfType(InterpreterNotFoundException.class)
                .isThrownBy(() -> interpretersIn("/usr/bin/python3.12").find(request("3.13")))
                .withMessage("no interpreter found for Python 3.13; looked in this test\n"
                        + "  `/usr/bin/python3.12` (this test) is CPython 3.12.4, not Python 3.13")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERPRETER_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        ">=3.13, true",
        "<3.12, true",
        "==3.11.*, true",
        "not a range, true",
        ">=3.12, false",
        "==3.12.*, false",
        "'', false"
    })
    void rangeThatExcludesTheChosenPythonIsNoticedOnce(String range, boolean noticed, @TempDir Path project)
            throws IOException {
        Files.writeString(project.resolve("pyproject.toml"), "[project]\nrequires-python = '" + range + "'\n");
        Interpreters interpreters = new Interpreters(
                sources("/opt/python3.12"), this::interrogate, Files.createDirectory(project.resolve("src")));

        List<String> notices = interpreters.find(request("3.12")).notices();

        assertThat(notices).hasSize(noticed ? 1 : 0).allMatch(notice -> notice.contains("requires-python"));
    }

    @Test
    void namesThatLieSideBySideShareALine() {
        assertThatExceptionOfType(InterpreterNotFoundException.class)
                .isThrownBy(() -> interpretersIn("/a/python3", "/a/python3.12", "/b/python3")
                        .find(request("3.13")))
                .withMessage("""
                    no interpreter found for Python 3.13; looked in this test
                      `/a/python3`, `python3.12` (this test) is CPython 3.12.4, not Python 3.13
                      `/b/python3` (this test) is CPython 3.12.4, not Python 3.13\
                    """);
    }

    @Test
    void saysWhatIsWrongWithTheFileThatWasNamed() {
        assertThatExceptionOfType(InterpreterNotFoundException.class)
                .isThrownBy(() -> interpretersIn(BROKEN.toString()).find(new PythonRequest.Executable(BROKEN)))
                .withMessage("no interpreter found at `/broken/python3`: it is broken");
    }

    @Test
    void takesTheFirstOfSeveralRequestsThatCanBeHad() {
        Interpreters interpreters = interpretersIn("/opt/python3.12");

        Discovery discovery = interpreters.find(new PythonRequest.FirstOf(List.of(request("3.13"), request("3.12"))));

        assertThat(discovery.interpreter().executable()).hasToString("/opt/python3.12");
    }

    @Test
    void saysOfAllRequestsThatNoneCanBeHad() {
        assertThatExceptionOfType(InterpreterNotFoundException.class)
                .isThrownBy(() -> interpretersIn("/opt/python3.12")
                        .find(new PythonRequest.FirstOf(List.of(request("3.13"), request("3.11")))))
                .withMessageContaining("found for Python 3.13")
                .withMessageContaining("found for Python 3.11");
    }

    @Test
    void looksFirstAtWhatIsToBeTriedFirst() {
        Discovery discovery = interpretersIn("/opt/python3.12")
                .find(new PythonRequest.Preferring(List.of(Path.of("/mine/python3.12")), request("3.12")));

        assertThat(discovery.interpreter().executable()).hasToString("/mine/python3.12");
    }

    @Test
    void takesAnotherImplementationOnlyForWantOfABetterOne() {
        Interpreters both = interpretersIn("/opt/pypy3.12", "/opt/python3.12");
        Interpreters one = interpretersIn("/opt/pypy3.12");

        assertThat(both.find(request("3.12")).interpreter().executable()).hasToString("/opt/python3.12");
        assertThat(one.find(request("3.12")).interpreter().executable()).hasToString("/opt/pypy3.12");
    }

    /** Where programs are installed by the dozen, what comes first is nobody's choice; on {@code PATH} it is. */
    @Test
    void takesCPythonUnlessTheUserCallsAnotherOnePython() {
        Interpreters installed = interpretersIn("/opt/pypy3.12", "/opt/python3.12");
        Interpreters byName = new Interpreters(
                List.of(new FixedSource(List.of(Path.of("/opt/pypy3.12"), Path.of("/opt/python3.12")), true)),
                this::interrogate);

        assertThat(installed.find(new PythonRequest.Any()).interpreter().executable())
                .hasToString("/opt/python3.12");
        assertThat(byName.find(new PythonRequest.Any()).interpreter().executable())
                .hasToString("/opt/pypy3.12");
    }

    @Test
    void surveyHasAVerdictForEachCandidate() {
        List<Candidate> findings =
                interpretersIn(BROKEN.toString(), "/opt/python3.12").candidates(request("3.13"));

        assertThat(findings).extracting(Candidate::reason).containsExactly("is broken", "is not Python 3.13");
        assertThat(findings).noneMatch(Candidate::fits);
    }

    private static PythonRequest request(String text) {
        return RequestGrammar.parse(text, Path.of("/"));
    }

    private Interpreters interpretersIn(String... executables) {
        return new Interpreters(sources(executables), this::interrogate);
    }

    private static List<InterpreterSource> sources(String... executables) {
        return List.of(new FixedSource(Stream.of(executables).map(Path::of).toList()));
    }

    private Answer interrogate(Path executable) {
        interrogated.add(executable);
        if (executable.equals(BROKEN)) {
            return Answer.refused("is broken");
        }
        Interpreter cpython = Samples.interpreter(executable);
        if (!executable.getFileName().toString().startsWith("pypy")) {
            return Answer.of(cpython);
        }
        Build build = new Build(Implementation.PYPY, cpython.version(), "", 64, "linux");
        return Answer.of(new Interpreter(executable, build, cpython.installation(), cpython.scheme()));
    }

    private record FixedSource(List<Path> paths, boolean isByName) implements InterpreterSource {

        FixedSource(List<Path> paths) {
            this(paths, false);
        }

        @Override
        public String name() {
            return "this test";
        }

        @Override
        public boolean concerns(PythonRequest request) {
            return true;
        }

        @Override
        public boolean offer(PythonRequest request, Predicate<Path> taker) {
            return paths.stream().anyMatch(taker);
        }
    }
}
