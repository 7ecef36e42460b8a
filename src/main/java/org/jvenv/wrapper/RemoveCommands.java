package org.jvenv.wrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.wrapper.Step.Verb;

/** {@code rmvirtualenv} and {@code cpvirtualenv}. */
final class RemoveCommands {

    private final WrapperContext context;
    private final Plan plan;

    RemoveCommands(WrapperContext context) {
        this.context = context;
        this.plan = context.plan();
    }

    void remove(List<String> names) throws IOException {
        Path home = context.home();
        if (names.isEmpty()) {
            throw WrapperException.of("Please specify an environment.");
        }
        for (String word : names) {
            String name = withoutSlashes(word);
            plan.print("Removing " + word + "...");
            if (!WrapperContext.isName(name)) {
                complain("ERROR: '" + word + "' is not the name of an environment.");
            } else if (isActive(home.resolve(name))) {
                complain("ERROR: You cannot remove the active environment ('" + word + "').");
                context.err().println("Either switch to another environment, or run 'deactivate'.");
                return;
            } else {
                remove(name, home.resolve(name));
            }
        }
    }

    private void remove(String name, Path prefix) {
        if (!Files.isDirectory(prefix)) {
            context.err().println("Did not find environment " + prefix + " to remove.");
        } else if (!Files.exists(prefix.resolve(PyvenvCfg.NAME)) && !Files.exists(prefix.resolve("bin/activate"))) {
            complain("ERROR: " + prefix + " is not an environment, and is left alone.");
        } else {
            context.runHook("prermvirtualenv", name);
            if (context.state().directory().startsWith(prefix)) {
                plan.changeDirectory(context.state().home());
            }
            plan.add(Verb.REMOVE, prefix.toString());
            context.runHook("postrmvirtualenv", name);
        }
    }

    private void complain(String message) {
        context.err().println(message);
        plan.status(1);
    }

    private static String withoutSlashes(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '/') {
            end--;
        }
        return name.substring(0, end);
    }

    /** Whether {@code prefix} is the active environment, by any path. */
    private boolean isActive(Path prefix) throws IOException {
        String active = context.state().variable("VIRTUAL_ENV");
        return !active.isEmpty()
                && Files.exists(prefix)
                && Files.exists(context.state().resolve(active))
                && Files.isSameFile(prefix, context.state().resolve(active));
    }

    void copy(List<String> words) throws IOException {
        Path home = context.home();
        String source = words.isEmpty() ? "" : words.get(0);
        Path from = Files.exists(home.resolve(source))
                ? home.resolve(source)
                : context.state().resolve(source);
        if (source.isEmpty() || !Files.exists(from)) {
            plan.print("Please provide a valid virtualenv to copy.").status(1);
            return;
        }
        String name = words.size() > 1 ? words.get(1) : String.valueOf(from.getFileName());
        if (Files.exists(home.resolve(name))) {
            plan.print(name + " virtualenv already exists.").status(1);
            return;
        }
        plan.print("Copying " + source + " as " + name + "...");
        plan.then(
                home,
                List.of(
                        "jvenv",
                        "copy",
                        "-q",
                        "--",
                        from.toString(),
                        home.resolve(name).toString()),
                List.of("cpvirtualenv-made", from.toString(), name));
    }

    /** Goes on when the copy exists. */
    void copied(List<String> words) throws IOException {
        String name = words.get(1);
        context.runHook("precpvirtualenv", words.get(0), name);
        context.runHook("premkvirtualenv", name);
        context.environments()
                .enter(context.state().home().resolve(name), context.state().goesToProject());
        context.sourceHook("postmkvirtualenv");
        context.sourceHook("postcpvirtualenv");
    }
}
