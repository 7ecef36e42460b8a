package org.jvenv.cli.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.discovery.ProjectPython;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.tree.AtomicFile;

/** {@code jvenv python pin}: writes the Python of the project into {@code .python-version}. */
public final class PythonPinCommand extends PythonCommand {

    private final CommandContext context;

    public PythonPinCommand(CommandContext context) {
        super(
                "pin",
                "Write a request into .python-version in the working directory; without one, print the content.",
                List.of(CommonOptions.HELP));
        this.context = context;
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String given = arguments.word(0);
        return given.isEmpty() ? show() : pin(given);
    }

    /** A request is written only if an interpreter satisfies it. */
    private ExitCode pin(String given) throws IOException {
        PythonRequest request = RequestGrammar.parse(given, context.workingDirectory());
        boolean installed = request instanceof PythonRequest.Named
                && context.services().interpreters().has(given);
        if (!installed && (request instanceof PythonRequest.Named || request instanceof PythonRequest.Executable)) {
            throw UsageException.of("`" + given + "` cannot be pinned", "pin a version such as 3.12, or a range");
        }
        context.services().interpreters().find(request);
        Path file = context.workingDirectory().resolve(ProjectPython.VERSION_FILE);
        AtomicFile.write(file, (given + "\n").getBytes(StandardCharsets.UTF_8));
        context.err().println("pinned " + given + " in `" + file + "`");
        return ExitCode.SUCCESS;
    }

    private ExitCode show() throws IOException {
        @Nullable
        ProjectPython pinned = ProjectPython.pinned(context.workingDirectory()).orElse(null);
        if (pinned == null || pinned.origin() == null) {
            throw UsageException.of("no Python is pinned here", "pin one with `jvenv python pin 3.12`");
        }
        ProjectPython.linesOf(pinned.origin()).forEach(context.out()::println); // lines for other programs, too
        return ExitCode.SUCCESS;
    }
}
