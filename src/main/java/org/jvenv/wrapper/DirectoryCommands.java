package org.jvenv.wrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.hook.Answer;

/** {@code workon}, {@code cdvirtualenv} and {@code cdsitepackages}. */
final class DirectoryCommands {

    /** The flags of {@code workon} and {@code mktmpenv}. */
    static final Set<String> FLAGS = Set.of("-h", "--help", "-n", "--no-cd", "-c", "--cd");

    private final WrapperContext context;

    DirectoryCommands(WrapperContext context) {
        this.context = context;
    }

    void workon(List<String> arguments) throws IOException {
        Words words = Words.parse(arguments, FLAGS, Set.of());
        if (words.wantsHelp()) {
            context.plan().print(CommandHelp.of("workon"));
            return;
        }
        Path home = context.home();
        String name = words.rest().isEmpty() ? "" : words.rest().get(0);
        if (name.isEmpty()) {
            context.plan().print(context.names()).status(1);
            return;
        }
        Path prefix = name.equals(".") ? here() : home.resolve(name);
        if (!Files.isDirectory(prefix)) {
            throw missing(name.equals(".") ? String.valueOf(prefix.getFileName()) : name);
        }
        context.environments().enter(prefix, goes(words, context.state()));
    }

    private static WrapperException missing(String name) {
        return WrapperException.of(
                "ERROR: Environment '" + name + "' does not exist. Create it with 'mkvirtualenv " + name + "'.");
    }

    /** {@code jvenv activate}: takes a directory, too. */
    void activate(List<String> arguments) throws IOException {
        String where = arguments.isEmpty() ? "." : arguments.get(0);
        if (where.equals("-h") || where.equals("--help")) {
            context.plan().print(CommandHelp.of("activate"));
            return;
        }
        boolean isDirectory = Files.isDirectory(context.state().resolve(where))
                && !Files.isDirectory(context.state().home().resolve(where));
        if (where.equals(".") || !isDirectory) {
            workon(List.of(where));
        } else {
            context.home();
            context.environments()
                    .enter(context.state().resolve(where), context.state().goesToProject());
        }
    }

    /** Returns the environment of the working directory, otherwise the one with its name. */
    private Path here() throws IOException {
        Answer answer = context.decision().enterHere(context.state().directory());
        if (answer.action().equals(Answer.ENTER)) {
            return context.state().resolve(answer.value(Answer.ENVIRONMENT));
        }
        @Nullable Path name = context.state().directory().getFileName();
        if (name == null) { // the root has no name
            throw WrapperException.of("ERROR: No environment belongs to the working directory.");
        }
        return context.state().home().resolve(name.toString());
    }

    /** Whether the shell changes the directory: the last flag counts, else the variable of the user. */
    static boolean goes(Words words, ShellState state) {
        boolean goes = state.goesToProject();
        for (String flag : words.flags()) {
            goes = flag.equals("-c") || flag.equals("--cd");
        }
        return goes;
    }

    void goToEnvironment(List<String> arguments) throws IOException {
        context.plan().changeDirectory(below(context.active(), arguments));
    }

    void goToSitePackages(List<String> arguments) throws IOException {
        context.plan().changeDirectory(below(new PackageCommands(context).sitePackages(), arguments));
    }

    private static Path below(Path directory, List<String> arguments) {
        return arguments.isEmpty() ? directory : directory.resolveSibling(directory + "/" + arguments.get(0));
    }
}
