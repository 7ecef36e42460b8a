package org.jvenv.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.jvenv.testing.TreeAssert.assertThatTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.activate.Activator;
import org.jvenv.activate.ChecksumLine;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.create.request.CreateRequest.Redirect;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.report.Creation;
import org.jvenv.report.Creation.Outcome;
import org.jvenv.testing.Snapshot;
import org.jvenv.workplace.PlaceException;

class EnvironmentCreatorTest extends CreationTestCase {

    @Test
    void buildsTheWholeTree() {
        create(OnExisting.REFUSE);

        assertThatTree(prefix)
                .hasLink("bin/python", python.toString())
                .hasLink("bin/python3", "python")
                .hasLink("bin/python3.12", "python")
                .hasText("bin/activate", ChecksumLine.addTo("# demo\n"))
                .hasFile("pyvenv.cfg")
                .hasFile(".gitignore")
                .hasFile("CACHEDIR.TAG")
                .hasLink("lib64", "lib")
                .hasEmptyDirectory("include/python3.12")
                .hasEmptyDirectory("lib/python3.12/site-packages")
                .hasNothingElse();
        assertThat(siblings()).containsExactly("demo");
    }

    @Test
    void refusesNameThatSeparatesEntriesOfPath() {
        prefix = prefix.resolveSibling("a:b");

        assertThatExceptionOfType(PlaceException.class)
                .isThrownBy(() -> create(OnExisting.REFUSE))
                .withMessageContaining("separates the entries of PATH");
        assertThat(siblings()).isEmpty();
    }

    @Test
    void tellsOfScriptsThatAreLeftOut() {
        activator = new Picky();

        create(OnExisting.REFUSE);

        assertThat(progress.events()).contains("left out: `activate.picky` left out: too odd");
    }

    @Test
    void describesAndTouchesNothing() {
        String plan = creator().describe(request(OnExisting.REFUSE));

        assertThat(plan).startsWith(prefix + "\n").contains("python -> " + python);
        assertThat(siblings()).isEmpty();
    }

    @Nested
    class IfTheEnvironmentExists {

        @Test
        void isContentWithWhatIsThereAlready() {
            create(OnExisting.REFUSE);

            assertThat(create(OnExisting.REFUSE).outcome()).isEqualTo(Outcome.KEPT);
        }

        @Test
        void saysWhatDiffersAboutAnotherEnvironment() throws IOException {
            create(OnExisting.REFUSE);
            Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /opt/bin\nversion = 3.12.1\n");

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> create(OnExisting.REFUSE))
                    .withMessage("`" + prefix + "` contains another environment: it has Python 3.12.1, not 3.12.4; "
                            + "it includes the system's packages")
                    .satisfies(failure -> {
                        assertThat(failure.exitCode()).isEqualTo(ExitCode.DESTINATION_UNUSABLE);
                        assertThat(failure.hint()).contains("--clear", "--upgrade");
                    });
        }

        /** Its packages are in a directory that this Python does not read, so nothing else is compared. */
        @Test
        void namesOnlyThePythonIfItIsAnotherFeature() throws IOException {
            create(OnExisting.REFUSE);
            Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /opt/bin\nversion = 3.9.1\n");

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> create(OnExisting.REFUSE))
                    .withMessage("`" + prefix + "` contains another environment: it has Python 3.9.1, not 3.12")
                    .satisfies(failure ->
                            assertThat(failure.hint()).contains("--clear").doesNotContain("--upgrade"));
        }

        static Stream<Arguments> features() {
            Path shop = Path.of("/srv/shop");
            return Stream.of(
                    arguments(
                            features(Relocatable.YES, Lib64.AS_VENV, null, ProjectLink.NONE), "it is not relocatable"),
                    arguments(features(Relocatable.NO, Lib64.NONE, null, ProjectLink.NONE), "its `lib64` is different"),
                    arguments(
                            features(Relocatable.NO, Lib64.DIRECTORY, null, ProjectLink.NONE),
                            "its `lib64` is different"),
                    arguments(
                            features(Relocatable.NO, Lib64.AS_VENV, List.of("fish"), ProjectLink.NONE),
                            "it has no `activate.fish`"),
                    arguments(
                            features(Relocatable.NO, Lib64.AS_VENV, null, new ProjectLink(shop, Redirect.NONE)),
                            "it is not for the project `/srv/shop`"));
        }

        @ParameterizedTest
        @MethodSource("features")
        void wantsWhatIsThereToBeLikeWhatItMakes(Features features, String difference) {
            create(OnExisting.REFUSE);
            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> createWith(features))
                    .withMessage("`" + prefix + "` contains another environment: " + difference);

            prefix = prefix.resolveSibling("other");
            createWith(features);

            assertThat(createWith(features).outcome()).isEqualTo(Outcome.KEPT);
        }

        @Test
        void asksForNoScriptsWhereNoneAreWanted() {
            Features none = features(Relocatable.NO, Lib64.LINK, List.of(), ProjectLink.NONE);
            createWith(none);

            assertThat(createWith(none).outcome()).isEqualTo(Outcome.KEPT);
        }

        private Creation createWith(Features features) {
            CreateRequest plain = request(OnExisting.REFUSE);
            return creator()
                    .create(new CreateRequest(prefix, plain.python(), plain.onExisting(), features, plain.seeding()));
        }

        private static Features features(
                Relocatable relocatable, Lib64 lib64, @Nullable List<String> activators, ProjectLink ties) {
            Layout layout = new Layout(Executables.LINKED, IgnoreFile.WRITTEN, lib64);
            return new Features(SystemSitePackages.HIDDEN, null, relocatable, layout, activators, ties);
        }
    }

    @Nested
    class Clear {

        @Test
        void replacesEnvironmentAndKeepsItsPermissions() throws IOException {
            create(OnExisting.REFUSE);
            Files.writeString(prefix.resolve("bin/stale"), "stale");
            Files.setPosixFilePermissions(prefix, PosixFilePermissions.fromString("rwxr-x---"));

            assertThat(create(OnExisting.CLEAR).outcome()).isEqualTo(Outcome.REPLACED);

            assertThat(prefix.resolve("bin/stale")).doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(prefix)))
                    .isEqualTo("rwxr-x---");
            assertThat(siblings()).containsExactly("demo");
        }

        @Test
        void leavesUserWhereTheyAreWhenTheyStandInWhatIsReplaced() throws IOException {
            create(OnExisting.REFUSE);
            Object identity = Files.getAttribute(prefix, "unix:ino");
            workingDirectory = prefix;

            create(OnExisting.CLEAR);

            assertThat(Files.getAttribute(prefix, "unix:ino")).isEqualTo(identity);
            assertThat(prefix.resolve("bin/activate")).exists();
            assertThat(siblings()).containsExactly("demo");
        }

        @Test
        void neverClearsWhatIsNotAnEnvironment() throws IOException {
            writeThesis();

            assertThatExceptionOfType(DestinationException.class).isThrownBy(() -> create(OnExisting.CLEAR));
            assertThatTree(prefix).hasText("thesis.tex", "irreplaceable").hasNothingElse();
        }

        @Test
        void clearsWhatIsNotAnEnvironmentOnlyByForce() throws IOException {
            writeThesis();

            create(OnExisting.FORCE);

            assertThat(prefix.resolve("thesis.tex")).doesNotExist();
        }

        @Test
        void refusesEvenByForceToPullTheGroundAway() throws IOException {
            writeThesis();
            workingDirectory = Files.createDirectory(prefix.resolve("chapters"));

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> create(OnExisting.FORCE))
                    .withMessageContaining("contains the working directory");
            assertThat(prefix.resolve("thesis.tex")).exists();
        }
    }

    @Nested
    class AllowExisting {

        @Test
        void fillsDirectoryAndOverwritesNothingInIt() throws IOException {
            writeThesis();
            Files.createDirectory(prefix.resolve("bin"));
            Files.writeString(prefix.resolve("bin/activate"), "my own");

            create(OnExisting.ALLOW);

            assertThat(prefix.resolve("thesis.tex")).hasContent("irreplaceable");
            assertThat(prefix.resolve("bin/activate")).hasContent("my own");
            assertThat(prefix.resolve("bin/python")).isSymbolicLink();
            assertThat(prefix.resolve("pyvenv.cfg")).exists();
            assertThat(siblings()).containsExactly("demo");
        }

        @ParameterizedTest
        @ValueSource(strings = {"python3.11", "python3.9", "python3.13t", "pypy3.10", "python2"})
        void namesOfAnotherReleaseGoWhenEnvironmentIsOverwritten(String name) throws IOException {
            create(OnExisting.REFUSE);
            Files.createSymbolicLink(prefix.resolve("bin").resolve(name), Path.of("python"));

            create(OnExisting.ALLOW);

            assertThatTree(prefix.resolve("bin"))
                    .hasLink("python", python.toString())
                    .hasLink("python3", "python")
                    .hasLink("python3.12", "python")
                    .hasFile("activate")
                    .hasNothingElse();
            assertThat(siblings()).containsExactly("demo");
        }

        @ParameterizedTest
        @ValueSource(strings = {"python-config", "python3-config", "pythonw", "py3.11", "python3.11-config"})
        void otherProgramsStayWhenEnvironmentIsOverwritten(String name) throws IOException {
            create(OnExisting.REFUSE);
            Files.writeString(prefix.resolve("bin").resolve(name), "mine");

            create(OnExisting.ALLOW);

            assertThat(prefix.resolve("bin").resolve(name)).hasContent("mine");
        }

        @Test
        void leavesDirectoryAsItWasWhenOneOfItsFilesIsInTheWay() throws IOException {
            writeThesis();
            Files.writeString(prefix.resolve("lib"), "a file of mine");

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> create(OnExisting.ALLOW))
                    .withMessageContaining("lib` is not a directory");
            assertThatTree(prefix)
                    .hasText("thesis.tex", "irreplaceable")
                    .hasText("lib", "a file of mine")
                    .hasNothingElse();
        }

        @Test
        void writesNothingThroughLinkOutOfDirectoryThatIsFilled() throws IOException {
            Path outside = Files.createDirectory(temp.resolve("outside"));
            Files.createDirectory(prefix);
            Files.createSymbolicLink(prefix.resolve("include"), outside);

            assertThatExceptionOfType(DestinationException.class).isThrownBy(() -> create(OnExisting.ALLOW));
            assertThat(outside).isEmptyDirectory();
            assertThat(siblings()).containsExactly("demo");
        }

        @Test
        void followsLinkThatStaysInTheEnvironment() throws IOException {
            create(OnExisting.REFUSE);
            Files.move(prefix.resolve("bin"), prefix.resolve("programs"));
            Files.createSymbolicLink(prefix.resolve("bin"), Path.of("programs"));
            Files.delete(prefix.resolve("programs/activate"));

            create(OnExisting.ALLOW);

            assertThat(prefix.resolve("bin")).isSymbolicLink();
            assertThat(prefix.resolve("programs/activate")).exists();
        }
    }

    @Nested
    class Upgrade {

        @Test
        void upgradesInPlaceAndKeepsPackages() throws IOException {
            create(OnExisting.REFUSE);
            Path mine = Files.writeString(prefix.resolve("lib/python3.12/site-packages/mine.py"), "");
            Files.delete(prefix.resolve("bin/python"));
            Files.createSymbolicLink(prefix.resolve("bin/python"), temp.resolve("gone"));

            assertThat(create(OnExisting.UPGRADE).outcome()).isEqualTo(Outcome.UPDATED);

            assertThat(mine).exists();
            assertThat(Files.readSymbolicLink(prefix.resolve("bin/python"))).isEqualTo(python);
            assertThat(siblings()).containsExactly("demo");
        }

        @Test
        void upgradeKeepsPromptAndViewOfTheSystem() throws IOException {
            create(OnExisting.REFUSE);
            Files.writeString(
                    prefix.resolve("pyvenv.cfg"),
                    "home = /opt\nversion = 3.12.1\nprompt = 'web'\ninclude-system-site-packages = true\n");

            create(OnExisting.UPGRADE);

            assertThat(prefix.resolve("pyvenv.cfg"))
                    .content()
                    .contains("version = 3.12.4\n", "prompt = 'web'\n", "include-system-site-packages = true\n");
        }

        @Test
        void upgradeKeepsCopiesAndAddsNoFileForVersionControl() throws IOException {
            create(OnExisting.REFUSE);
            Files.delete(prefix.resolve("bin/python"));
            Files.writeString(prefix.resolve("bin/python"), "an old copy");
            Files.delete(prefix.resolve(".gitignore"));

            create(OnExisting.UPGRADE);

            assertThat(prefix.resolve("bin/python")).isRegularFile().isEmptyFile();
            assertThat(Files.isSymbolicLink(prefix.resolve("bin/python"))).isFalse();
            assertThat(prefix.resolve(".gitignore")).doesNotExist();
        }

        @Test
        void refusesToUpgradeToAnotherFeatureRelease() throws IOException {
            create(OnExisting.REFUSE);
            Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /opt/bin\nversion = 3.11.9\n");
            CreateRequest plain = request(OnExisting.UPGRADE);
            CreateRequest request = new CreateRequest(
                    prefix,
                    RequestGrammar.parse("3.12", prefix),
                    plain.onExisting(),
                    plain.features(),
                    plain.seeding());

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> creator().create(request))
                    .withMessageContaining("it has Python 3.11.9, not 3.12");
        }

        @Test
        void upgradesNothingThatIsNotThere() {
            assertThatExceptionOfType(DestinationException.class).isThrownBy(() -> create(OnExisting.UPGRADE));
            assertThat(siblings()).isEmpty();
        }
    }

    @Nested
    class EmptyDirectoriesAndLinks {

        @Test
        void usesEmptyDirectoryAsItIs() throws IOException {
            Files.createDirectory(prefix);
            Object identity = Files.getAttribute(prefix, "unix:ino");

            create(OnExisting.REFUSE);

            assertThat(Files.getAttribute(prefix, "unix:ino")).isEqualTo(identity);
            assertThat(prefix.resolve("pyvenv.cfg")).exists();
            assertThat(siblings()).containsExactly("demo");
        }

        @Test
        void keepsLinkAndWorksOnWhatItLeadsTo() throws IOException {
            Path proper = Files.createDirectory(temp.resolve("proper"));
            Files.createSymbolicLink(prefix, proper);

            create(OnExisting.REFUSE);
            create(OnExisting.CLEAR);

            assertThat(prefix).isSymbolicLink();
            assertThat(proper.resolve("pyvenv.cfg")).exists();
            assertThat(siblings()).containsExactly("demo");
        }

        @Test
        void refusesLinkThatLeadsNowhere() throws IOException {
            Files.createSymbolicLink(prefix, temp.resolve("gone"));

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> create(OnExisting.CLEAR))
                    .withMessageContaining("dangling link");
        }

        @Test
        void refusesWhatIsNoDirectory() throws IOException {
            Files.writeString(prefix, "a file");

            for (OnExisting onExisting : OnExisting.values()) {
                assertThatExceptionOfType(DestinationException.class).isThrownBy(() -> create(onExisting));
            }
            assertThat(prefix).hasContent("a file");
        }

        @ParameterizedTest
        @CsvSource({
            "ALLOW, include",
            "ALLOW, include/python3.12",
            "ALLOW, bin",
            "ALLOW, lib",
            "ALLOW, lib/python3.12",
            "UPGRADE, bin",
            "UPGRADE, lib/python3.12/site-packages"
        })
        void writesNothingThroughLinkThatLeadsOutOfTheEnvironment(OnExisting onExisting, String name)
                throws IOException {
            create(OnExisting.REFUSE);
            Path outside = temp.resolve("outside");
            Files.move(prefix.resolve(name), outside);
            Files.createSymbolicLink(prefix.resolve(name), outside);
            List<String> before = Snapshot.of(temp);

            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(() -> create(onExisting))
                    .withMessage("`" + prefix.resolve(name) + "` is a link to `" + outside.toRealPath()
                            + "`, outside the environment, and is not followed");
            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }
    }

    private static final class Picky implements Activator {
        @Override
        public Map<String, String> scripts(Environment environment) {
            return Map.of();
        }

        @Override
        public Optional<String> obstacle(Environment environment) {
            return Optional.of("`activate.picky` left out: too odd");
        }
    }
}
