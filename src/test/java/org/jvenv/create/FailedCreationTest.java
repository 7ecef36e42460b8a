package org.jvenv.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jvenv.testing.TreeAssert.assertThatTree;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.pip.PipException;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.StopAt;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.Seeds;
import org.jvenv.testing.Snapshot;
import org.jvenv.tree.Trees;

/** A creation that fails or is cancelled changes nothing. */
class FailedCreationTest extends CreationTestCase {

    @ParameterizedTest
    @CsvSource({"REFUSE, work", "CLEAR, work", "CLEAR, work/demo", "UPGRADE, work", "ALLOW, work"})
    void everythingIsAsItWasAfterCancellationAtAnyCheck(OnExisting onExisting, String place) throws IOException {
        if (onExisting == OnExisting.REFUSE) {
            prefix = prefix.resolve("deeper/still");
        } else {
            create(OnExisting.REFUSE);
            Files.writeString(prefix.resolve("bin/mine"), "mine");
        }
        workingDirectory = temp.resolve(place);
        Path wheels = Files.createDirectory(temp.resolve("wheels"));
        wheel("pip", "24.0").file("pip/__init__.py", "").into(wheels);
        List<String> before = Snapshot.of(temp.resolve("work"));

        int checks = StopAt.everyCheck(
                each -> createWithPip(onExisting, wheels, each),
                number -> assertThat(Snapshot.of(temp.resolve("work")))
                        .as("at check %s", number)
                        .isEqualTo(before));

        assertThat(checks).isGreaterThan(10);
        assertThat(prefix.resolve("lib/python3.12/site-packages/pip")).exists();
    }

    @Test
    void leavesNothingBehindWhenSomethingFails() {
        activator = environment -> {
            throw new IllegalStateException("no scripts today");
        };

        assertThatIllegalStateException().isThrownBy(() -> create(OnExisting.REFUSE));
        assertThat(siblings()).isEmpty();
    }

    @Test
    void takesDirectoriesAboveWithItWhenSomethingFails() throws IOException {
        prefix = prefix.resolve("deeper/still");
        Files.delete(python);
        Files.createSymbolicLink(python, temp.resolve("gone"));

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> create(OnExisting.REFUSE));
        assertThat(siblings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLEAR, work", "CLEAR, work/demo", "UPGRADE, work", "ALLOW, work"})
    void environmentIsAsItWasIfPipFailsAfterIt(OnExisting onExisting, String place) throws IOException {
        create(OnExisting.REFUSE);
        workingDirectory = temp.resolve(place);
        Files.writeString(prefix.resolve("bin/mine"), "mine");
        Files.delete(prefix.resolve("bin/activate"));
        Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /opt\nversion = 3.12.1\n");
        List<String> before = Snapshot.of(prefix);

        assertThatExceptionOfType(PipException.class).isThrownBy(() -> createWithRequirements(onExisting));

        assertThat(Snapshot.of(prefix)).isEqualTo(before);
        assertThat(siblings()).containsExactly("demo");
    }

    @Test
    void nothingIsThereIfPipFailsAfterIt() throws IOException {
        assertThatExceptionOfType(PipException.class).isThrownBy(() -> createWithRequirements(OnExisting.REFUSE));

        assertThat(siblings()).isEmpty();
    }

    @Test
    void directoryIsAsItWasIfPipFailsAfterIt() throws IOException {
        writeThesis();

        assertThatExceptionOfType(PipException.class).isThrownBy(() -> createWithRequirements(OnExisting.ALLOW));

        assertThatTree(prefix).hasText("thesis.tex", "irreplaceable").hasNothingElse();
    }

    /** With a wheel that comes into the store first. */
    private void createWithPip(OnExisting onExisting, Path wheels, Cancellation each) throws IOException {
        Trees.delete(temp.resolve("store"));
        cancellation = each;
        CreateRequest plain = request(onExisting);
        IndexPolicy offline = new IndexPolicy(List.of(wheels), SeedSource.AS_FOUND, true, List.of());
        Seeding seeding = new Seeding(Seeds.DEFAULT, plain.seeding().installMode(), offline);
        creator().create(new CreateRequest(prefix, plain.python(), onExisting, plain.features(), seeding));
    }
}
