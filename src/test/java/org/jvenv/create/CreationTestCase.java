package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.activate.Activator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Processes;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.discovery.Interpreters;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.report.Creation;
import org.jvenv.seed.Seeder;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seeds;
import org.jvenv.testing.Recorder;
import org.jvenv.testing.Samples;
import org.jvenv.tree.LinkMode;
import org.jvenv.workplace.ProtectedDirectories;

/** A machine with one interpreter, and a directory for environments. */
abstract class CreationTestCase {

    @TempDir
    Path temp;

    Path prefix;
    Path python;
    Path workingDirectory;
    Cancellation cancellation = Cancellation.NEVER;
    Activator activator = environment -> Map.of("activate", "# " + environment.prompt() + "\n");
    final Recorder progress = new Recorder();

    @BeforeEach
    void install() throws IOException {
        Path work = Files.createDirectory(temp.resolve("work"));
        prefix = work.resolve("demo");
        workingDirectory = work;
        python = Files.createFile(
                Files.createDirectories(temp.resolve("usr/bin")).resolve("python3.12"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    void writeThesis() throws IOException {
        Files.createDirectories(prefix);
        Files.writeString(prefix.resolve("thesis.tex"), "irreplaceable");
    }

    List<String> siblings() {
        try (var children = Files.list(temp.resolve("work"))) {
            List<String> names = new ArrayList<>();
            children.forEach(child -> names.add(child.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Creation create(OnExisting onExisting) {
        return creator().create(request(onExisting));
    }

    /** With something for pip to do, which fails as it is not there. */
    void createWithRequirements(OnExisting onExisting) throws IOException {
        Files.writeString(python, "exit 1\n");
        CreateRequest plain = request(onExisting);
        IndexPolicy sourcing =
                new IndexPolicy(List.of(), SeedSource.AS_FOUND, false, List.of(temp.resolve("requirements.txt")));
        Seeding seeding = new Seeding(Seeds.NONE, plain.seeding().installMode(), sourcing);
        creator().create(new CreateRequest(prefix, plain.python(), onExisting, plain.features(), seeding));
    }

    CreateRequest request(OnExisting onExisting) {
        Features features = Samples.features(Executables.DEFAULT, IgnoreFile.WRITTEN);
        return new CreateRequest(
                prefix,
                new PythonRequest.Any(),
                onExisting,
                features,
                new Seeding(Seeds.NONE, new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND)));
    }

    EnvironmentCreator creator() {
        Processes processes = new SystemProcesses();
        InterpreterProbe probe = executable -> Answer.of(Samples.interpreter(executable));
        CreateContext workshop = new CreateContext(
                List.of(activator),
                store -> Seeder.of(store, null, List::of, Samples.NO_INDEX, processes, cancellation),
                temp.resolve("store"),
                new EnvironmentPip(
                        processes, cancellation, Variables.of(Map.of()), temp.getFileSystem(), workingDirectory),
                "bash");
        return new EnvironmentCreator(
                new Interpreters(List.of(new OnlySource(python)), probe),
                workshop,
                new ProtectedDirectories(workingDirectory, temp.resolve("home"), temp.resolve("named")),
                progress,
                cancellation);
    }

    private record OnlySource(Path python) implements InterpreterSource {
        @Override
        public String name() {
            return "this test";
        }

        @Override
        public boolean offer(PythonRequest request, Predicate<Path> taker) {
            return taker.test(python);
        }
    }
}
