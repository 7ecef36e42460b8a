package org.jvenv.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.failure.Addresses;
import org.jvenv.python.discovery.Discovery;
import org.jvenv.python.discovery.Verdict;
import org.jvenv.report.Creation.Outcome;

/** Prints messages to a stream. */
public final class ConsoleProgress implements Progress {

    /** A control sequence (ECMA-48, EL), printed only to terminals. */
    private static final String ERASE_REST = "\u001b[K";

    private final PrintStream stream;
    private final Verbosity verbosity;
    private final boolean explained;
    private List<String> lastNotices = List.of(); // notices of a repeated search are printed once
    private String lastContent = ""; // equal content is not printed again

    public ConsoleProgress(PrintStream stream, Verbosity verbosity) {
        this(stream, verbosity, false);
    }

    /**
     * Creates a progress that can explain the search for an interpreter, even if it is quiet otherwise.
     *
     * @param explained whether every candidate is printed, with the reason for its choice or rejection
     */
    public ConsoleProgress(PrintStream stream, Verbosity verbosity, boolean explained) {
        this.stream = stream;
        this.verbosity = verbosity;
        this.explained = explained;
    }

    @Override
    public void cannotExecute(Environment environment) {
        warn("warning: programs in `" + environment.scheme().scripts()
                + "` cannot be executed: the file system is mounted with `noexec`");
    }

    @Override
    public void foundInterpreter(Discovery discovery) {
        if (!discovery.notices().equals(lastNotices)) {
            lastNotices = discovery.notices();
            for (String notice : lastNotices) {
                warn("warning: " + notice);
            }
        }
        if (!explained && verbosity != Verbosity.VERBOSE) {
            return;
        }
        for (Verdict verdict : discovery.verdicts()) {
            stream.println(verdict);
        }
        @Nullable Path origin = discovery.origin();
        if (origin != null) {
            stream.println("`" + origin + "` requires it");
        }
    }

    @Override
    public void waitingFor(Path prefix) {
        print("waiting for another jvenv process that uses `" + prefix + "`");
    }

    @Override
    public void leftOutScript(Environment environment, String obstacle) {
        warn("warning: " + obstacle);
    }

    @Override
    public void keptScripts(Environment environment, List<String> names) {
        warn("warning: kept existing files in `" + environment.scheme().scripts() + "`: " + String.join(", ", names));
    }

    @Override
    public void leftOutRedirect(Environment environment) {
        warn("warning: no `.venv` is created for `" + environment.prefix()
                + "`: its path contains a line break, or begins or ends with a space");
    }

    @Override
    public void decided(String decision) {
        explain(decision);
    }

    @Override
    public void seeded(String seed, Path file, String origin) {
        explain(seed + " is from " + origin + ": `" + file + "`");
    }

    @Override
    public void copiesInsteadOfLinks(String seed) {
        explain(seed + " is copied, not linked: the store is on another file system");
    }

    @Override
    public void notCompiled(String seed, String obstacle) {
        warn("warning: " + seed + " is not compiled: " + obstacle);
    }

    @Override
    public void downloading(String file, long received, long size) {
        if (verbosity.compareTo(Verbosity.NORMAL) >= 0) {
            draw("\r" + DownloadBar.of(Visible.onOneLine(file), received, size) + ERASE_REST);
        }
    }

    @Override
    public void downloadEnded() {
        if (verbosity.compareTo(Verbosity.NORMAL) >= 0) {
            draw("\r" + ERASE_REST);
        }
    }

    @Override
    public void leftBehind(Path path) {
        warn("warning: `" + path + "` could not be deleted; it is no longer needed");
    }

    @Override
    public void setAside(Path path) {
        warn("warning: `" + path + "` holds files of an interrupted run that jvenv cannot restore");
    }

    @Override
    public void finished(Creation creation) {
        Environment environment = creation.environment();
        if (creation.outcome() == Outcome.KEPT) {
            print("`" + environment.prefix() + "` is already up to date; nothing was changed");
        } else {
            print(creation.outcome().word() + " `" + environment.prefix() + "` in " + creation.milliseconds() + " ms");
        }
        String content = "  with " + environment.base() + packages(creation.packages());
        if (!content.equals(lastContent)) {
            lastContent = content;
            print(content);
            print("activate it with: " + creation.activation());
        }
    }

    private static String packages(List<SeededPackage> packages) {
        StringBuilder text = new StringBuilder();
        for (SeededPackage seeded : packages) {
            text.append(text.length() == 0 ? "\n  and " : ", ").append(seeded);
        }
        return text.toString();
    }

    private void draw(String sequence) {
        PrintStream terminal = ShownStream.raw(stream);
        terminal.print(sequence);
        terminal.flush();
    }

    private void warn(String line) {
        if (verbosity != Verbosity.QUIET) {
            stream.println(Addresses.redactIn(line));
        }
    }

    private void print(String line) {
        if (verbosity.compareTo(Verbosity.NORMAL) >= 0) {
            stream.println(line);
        }
    }

    private void explain(String line) {
        if (verbosity == Verbosity.VERBOSE) {
            stream.println(Addresses.redactIn(line));
        }
    }

    /** The amount of output. */
    public enum Verbosity {
        /** Only failures. */
        QUIET,

        /** Failures and warnings. */
        WARNINGS,

        /** Results and warnings. */
        NORMAL,

        /** Also each decision with its reason. */
        VERBOSE
    }
}
