package org.jvenv.pip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jvenv.environment.Environment;
import org.jvenv.failure.Addresses;
import org.jvenv.pip.PipCalls.Target;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Foreground;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.platform.Processes;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.platform.Variables;

/** Runs the pip inside an environment, which resolves dependencies and builds packages. */
public final class EnvironmentPip {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 50;
    private static final int SHOWN_LINES = 5;

    /** Prints the major and the minor version, and whether the prefix is the given directory; works in every Python. */
    private static final String PROBE = "import os, sys; sys.stdout.write('jvenv %d %d %s' % (sys.version_info[0],"
            + " sys.version_info[1], os.path.samefile(sys.prefix, sys.argv[1])))";

    private final Processes processes;
    private final Cancellation cancellation;
    private final Variables variables;
    private final FileSystem files;
    private final Path userDirectory;

    /**
     * Runs pip with the settings of the user.
     *
     * @param variables the user's variables; those for the origin of packages are passed on
     * @param userDirectory the directory to which paths are relative
     */
    public EnvironmentPip(
            Processes processes, Cancellation cancellation, Variables variables, FileSystem files, Path userDirectory) {
        this.processes = processes;
        this.cancellation = cancellation;
        this.variables = variables;
        this.files = files;
        this.userDirectory = userDirectory;
    }

    /**
     * Checks that an offline {@code install} contains no URLs of servers.
     *
     * @throws PipException if it contains one
     */
    public void check(PipInstall install) {
        if (!install.offline() || install.isEmpty()) {
            return;
        }
        try (WorkDirectory work = WorkDirectory.create(variables, files)) {
            arguments(install, new RequirementFiles(userDirectory, work.path(), true), work.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Installs packages in an environment at its final path.
     *
     * @param isOld whether it existed before, so that its own {@code pip.conf} is read
     * @throws PipException if pip fails; contains the last lines of its output
     */
    public void install(Environment environment, PipInstall install, boolean isOld) {
        Target target = new Target(
                environment.prefix(),
                environment.python(),
                isOld,
                environment.base().version().isAtLeast(3, 4));
        try (WorkDirectory work = WorkDirectory.create(variables, files)) {
            RequirementFiles requirements = new RequirementFiles(userDirectory, work.path(), install.offline());
            List<String> arguments = arguments(install, requirements, work.path());
            Outcome outcome = outcome(calls().installing(target, install, arguments, true, work.path()), TIMEOUT);
            check(outcome, install.toString(), target, requirements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Installs packages in an existing environment, and shows the output of pip.
     *
     * @param words packages or paths, as arguments of pip
     * @return pip's exit status
     * @throws PipException if the environment does not work
     */
    public int installVisibly(Path prefix, Path python, List<String> words, List<Path> files, Foreground foreground) {
        Target target = checked(prefix, python);
        try (WorkDirectory work = WorkDirectory.create(variables, this.files)) {
            LocalPaths paths = new LocalPaths(userDirectory);
            List<String> packages = new ArrayList<>();
            for (String word : words) {
                packages.add(paths.absolute(word));
            }
            PipInstall install = new PipInstall(packages, files, List.of(), false, false);
            List<String> arguments =
                    arguments(install, new RequirementFiles(userDirectory, work.path(), false), work.path());
            return foreground.run(calls().installing(target, install, arguments, false, work.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Uninstalls {@code projects} from the environment at {@code prefix} with one command.
     *
     * @throws PipException if its Python has another prefix, or pip fails
     */
    public void uninstall(Path prefix, Path python, List<String> projects) {
        Target target = checked(prefix, python);
        List<String> command = new ArrayList<>(List.of("uninstall", "--yes", "--quiet"));
        command.addAll(projects);
        try (WorkDirectory work = WorkDirectory.create(variables, files)) {
            Outcome outcome = outcome(calls().plain(target, command, work.path()), TIMEOUT);
            check(
                    outcome,
                    "pip " + String.join(" ", command),
                    target,
                    new RequirementFiles(userDirectory, work.path(), false));
        }
    }

    private PipCalls calls() {
        return new PipCalls(variables, files, userDirectory);
    }

    /** Checks that {@code prefix} is the prefix of {@code python}. */
    private Target checked(Path prefix, Path python) {
        try (WorkDirectory work = WorkDirectory.create(variables, files)) {
            Outcome outcome = outcome(calls().question(python, PROBE, prefix.toString(), work.path()), PROBE_TIMEOUT);
            int begin = outcome.output().lastIndexOf("jvenv ");
            String[] answer =
                    outcome.output().substring(Math.max(begin, 0)).strip().split(" ", -1);
            if (!outcome.succeeded() || begin < 0 || answer.length != 4) {
                throw PipException.notStarted(prefix, python, reason(outcome, PROBE_TIMEOUT));
            }
            if (!answer[3].equals("True")) {
                throw PipException.otherPrefix(prefix, python);
            }
            boolean isolation =
                    answer[1].equals("3") && !List.of("0", "1", "2", "3").contains(answer[2]);
            return new Target(prefix, python, true, isolation);
        }
    }

    /** Returns the arguments for pip; URLs are written to a file, because other users can read command lines. */
    private static List<String> arguments(PipInstall install, RequirementFiles requirements, Path work)
            throws IOException {
        List<String> words = new ArrayList<>();
        StringBuilder addresses = new StringBuilder();
        for (Path file : install.files()) {
            words.add("--requirement");
            words.add(requirements.prepared(file).toString());
        }
        for (String requirement : install.requirements()) {
            if (install.offline() && Addresses.isRemote(requirement)) {
                throw PipException.offline(requirement, null);
            }
            if (requirement.contains("://") && requirement.indexOf('\n') < 0) {
                addresses.append(requirement.replace("$", "%24")).append('\n'); // pip expands variables
            } else {
                words.add(requirement);
            }
        }
        if (!addresses.isEmpty()) {
            Path file = work.resolve("addresses.txt");
            Files.write(file, addresses.toString().getBytes(StandardCharsets.UTF_8));
            words.add("--requirement");
            words.add(file.toString());
        }
        return words;
    }

    private void check(Outcome outcome, String command, Target target, RequirementFiles requirements) {
        cancellation.check();
        if (!outcome.succeeded()) {
            String reason = requirements.named(reason(outcome, TIMEOUT));
            throw reason.endsWith("No module named pip")
                    ? PipException.missing(target.prefix())
                    : PipException.failed(command, reason);
        }
    }

    /** Runs pip in another thread, so that a signal interrupts the wait and ends pip. */
    private Outcome outcome(Call call, Duration timeout) {
        FutureTask<Outcome> running = new FutureTask<>(() -> processes.run(call, timeout));
        Thread thread = new Thread(running, "jvenv-pip");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(running);
        } finally {
            thread.interrupt();
        }
    }

    private Outcome await(FutureTask<Outcome> running) {
        try {
            while (!running.isDone()) {
                cancellation.check();
                waitFor(running);
            }
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(End.NOT_STARTED, -1, "", "interrupted");
        }
    }

    private static void waitFor(FutureTask<Outcome> running) throws ExecutionException, InterruptedException {
        try {
            running.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // still running
        }
    }

    private static String reason(Outcome outcome, Duration timeout) {
        if (outcome.end() == End.TIMED_OUT) {
            return "it took more than " + timeout.toSeconds() + " seconds";
        }
        String complaint = outcome.errorOutput().strip();
        return complaint.isEmpty() ? "exit status " + outcome.exitStatus() : lastLines(complaint);
    }

    private static String lastLines(String text) {
        int start = text.length();
        for (int i = 0; i < SHOWN_LINES && start > 0; i++) {
            start = text.lastIndexOf('\n', start - 1);
        }
        return text.substring(Math.max(start, -1) + 1);
    }
}
