package org.jvenv.wrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.wrapper.Step.Verb;

/** {@code mkvirtualenv}, {@code mktmpenv} and {@code mkproject}. */
final class MakeCommands {

    private static final Set<String> HELP = Set.of("-h", "--help");
    private static final Set<String> OPTIONS = Set.of("-a", "-i", "-r", "-p", "--python");
    private static final String TEMPLATE = "-t";
    private static final String MARK = "This is a temporary environment. It will be deleted when you run 'deactivate'.";

    private final WrapperContext context;
    private final Plan plan;

    MakeCommands(WrapperContext context) {
        this.context = context;
        this.plan = context.plan();
    }

    /** Creates an environment; the shell asks for {@link #environmentMade} when it exists. */
    void makeEnvironment(List<String> arguments) throws IOException {
        Words words = words(arguments);
        if (words.wantsHelp()) {
            plan.print(CommandHelp.of("mkvirtualenv"));
            plan.add(Verb.JVENV, "virtualenv", "--help");
            return;
        }
        for (String project : words.all("-a")) {
            if (!Files.isDirectory(context.state().resolve(project))) {
                throw WrapperException.of("Cannot associate project with " + project + ", it is not a directory");
            }
        }
        create(words, "mkvirtualenv-made", arguments);
    }

    private void create(Words words, String next, List<String> arguments) throws IOException {
        String program = context.state().variable("VIRTUALENVWRAPPER_VIRTUALENV");
        List<String> create = new ArrayList<>(program.isEmpty() ? List.of("jvenv", "virtualenv") : List.of(program));
        for (String word :
                context.state().variable("VIRTUALENVWRAPPER_VIRTUALENV_ARGS").split(" ", -1)) {
            if (!word.isEmpty()) {
                create.add(word);
            }
        }
        for (Words.Value value : words.values()) {
            if (value.name().equals("-p") || value.name().equals("--python")) {
                create.add("--python=" + value.text());
            }
        }
        create.addAll(words.rest());
        List<String> rest = new ArrayList<>(List.of(next));
        rest.addAll(arguments);
        plan.then(context.home(), create, rest);
    }

    /** Goes on when the environment exists: hooks, project, activation and packages. */
    void environmentMade(List<String> arguments) throws IOException {
        finish(words(arguments));
    }

    /** Returns the new environment, or {@code null} if none was created, as with {@code --version}. */
    private @Nullable Path finish(Words words) throws IOException {
        String name = madeName(words);
        if (name.isEmpty()) {
            return null;
        }
        Path prefix = context.state().home().resolve(name);
        context.runHook("premkvirtualenv", name);
        for (String project : words.all("-a")) {
            new ProjectCommands(context).connect(prefix, context.state().resolve(project));
        }
        context.environments().enter(prefix, context.state().goesToProject());
        installPackages(words, prefix);
        context.sourceHook("postmkvirtualenv");
        return prefix;
    }

    private void installPackages(Words words, Path prefix) {
        for (String file : words.all("-r")) {
            plan.add(
                    Verb.JVENV,
                    "pip",
                    prefix.toString(),
                    "-r",
                    context.state().resolve(file).toString());
        }
        for (String name : words.all("-i")) {
            plan.add(Verb.JVENV, "pip", prefix.toString(), "--", name);
        }
    }

    private String madeName(Words words) {
        String made = "";
        for (String word : words.rest()) {
            if (!word.startsWith("-")
                    && Files.isDirectory(context.state().home().resolve(word))) {
                made = word;
            }
        }
        return made;
    }

    /** Creates an environment that is removed when it is deactivated. */
    void makeTemporary(List<String> arguments) throws IOException {
        Words words = Words.parse(arguments, DirectoryCommands.FLAGS, Set.of());
        if (words.wantsHelp()) {
            plan.print(CommandHelp.of("mktmpenv"));
            return;
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        List<String> rest = new ArrayList<>(words.rest());
        rest.add("tmp-" + HexFormat.of().formatHex(random).substring(1));
        List<String> next = new ArrayList<>();
        next.add(DirectoryCommands.goes(words, context.state()) ? "--cd" : "--no-cd");
        next.addAll(rest);
        create(words(rest), "mktmpenv-made", next);
    }

    /** Goes on when the temporary environment exists. */
    void temporaryMade(List<String> arguments) throws IOException {
        boolean goes = arguments.get(0).equals("--cd");
        @Nullable Path prefix = finish(words(arguments.subList(1, arguments.size())));
        if (prefix == null) {
            return;
        }
        if (goes) {
            plan.changeDirectory(prefix);
        }
        Files.write(prefix.resolve("README.tmpenv"), (MARK + "\n").getBytes(StandardCharsets.UTF_8));
        plan.print(MARK);
        if (!context.state().process().isEmpty()) {
            plan.add(Verb.JVENV, "temp", "--while", context.state().process(), "--", prefix.toString());
        }
    }

    /** Creates an environment and a directory in {@code PROJECT_HOME} for it. */
    void makeProject(List<String> arguments) throws IOException {
        Words words = projectWords(arguments);
        if (words.wantsHelp()) {
            plan.print(CommandHelp.of("mkproject"));
            return;
        }
        Path project = project(words);
        if (Files.isDirectory(project) && !words.has("-f") && !words.has("--force")) {
            throw WrapperException.of("Project " + words.last() + " already exists.");
        }
        create(words, "mkproject-made", arguments);
    }

    private Path project(Words words) {
        String home = context.state().variable("PROJECT_HOME");
        if (home.isEmpty()) {
            throw WrapperException.of("ERROR: Set the PROJECT_HOME shell variable to the name of the directory where"
                    + " projects should be created.");
        }
        if (!Files.isDirectory(context.state().resolve(home))) {
            throw WrapperException.of("ERROR: Project directory '" + home
                    + "' does not exist.  Create it or set PROJECT_HOME to an existing directory.");
        }
        if (words.rest().isEmpty()) {
            throw WrapperException.of("Usage: mkproject [-f|--force] [virtualenv options] project_name");
        }
        return context.state().resolve(home).resolve(words.last());
    }

    /** Goes on when the environment of the project exists. */
    void projectMade(List<String> arguments) throws IOException {
        Words words = projectWords(arguments);
        Path project = project(words);
        @Nullable Path prefix = finish(words);
        if (prefix == null) {
            return;
        }
        context.runHook("premkproject", words.last());
        plan.print("Creating " + project);
        Files.createDirectories(project);
        new ProjectCommands(context).connect(prefix, project);
        plan.changeDirectory(project);
        for (String template : words.all(TEMPLATE)) {
            plan.print("", "Applying template " + template);
            plan.add(Verb.HOOK, project.toString(), template(template, words.last(), project));
        }
        context.sourceHook("postmkproject");
    }

    /** Returns the command of a template: the user's program, otherwise a plugin of virtualenvwrapper. */
    private List<String> template(String template, String name, Path project) {
        Path program = context.state().hooks().resolve("template_" + template);
        List<String> words = new ArrayList<>();
        if (Files.isRegularFile(program) && Files.isExecutable(program)) {
            words.add(program.toString());
        } else {
            String python = context.state().variable("VIRTUALENVWRAPPER_PYTHON");
            words.add(python.isEmpty() ? "python3" : python);
            words.addAll(List.of("-m", "virtualenvwrapper.hook_loader", "--name", template, "project.template"));
        }
        words.addAll(List.of(name, project.toString()));
        return words;
    }

    private static Words words(List<String> arguments) {
        return Words.parse(arguments, HELP, OPTIONS);
    }

    private static Words projectWords(List<String> arguments) {
        Set<String> options = new HashSet<>(OPTIONS);
        options.add(TEMPLATE);
        return Words.parse(arguments, Set.of("-h", "--help", "-f", "--force"), options);
    }
}
