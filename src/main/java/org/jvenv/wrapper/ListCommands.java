package org.jvenv.wrapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.wrapper.Step.Verb;

/** {@code lsvirtualenv}, {@code showvirtualenv}, {@code allvirtualenv} and {@code virtualenvwrapper}. */
final class ListCommands {

    private final WrapperContext context;
    private final Plan plan;

    ListCommands(WrapperContext context) {
        this.context = context;
        this.plan = context.plan();
    }

    void list(List<String> arguments) throws IOException {
        StringBuilder letters = new StringBuilder();
        for (String word : arguments) {
            if (!word.startsWith("-") || word.length() == 1 || word.equals("--")) {
                break;
            }
            letters.append(word, 1, word.length());
        }
        for (int i = 0; i < letters.length(); i++) {
            if ("bl".indexOf(letters.charAt(i)) < 0) {
                refuse(letters.charAt(i));
                return;
            }
        }
        list(letters.toString().endsWith("b"));
    }

    private void refuse(char letter) {
        if (letter != 'h') {
            context.err().println("Invalid option: -" + letter);
        }
        plan.print(CommandHelp.of("lsvirtualenv")).status(1);
    }

    private void list(boolean isBrief) throws IOException {
        List<String> names = context.names();
        if (isBrief) {
            plan.print(names);
            return;
        }
        for (String name : names) {
            printHeading(name);
            showDetails(name);
            plan.print("");
        }
    }

    private void printHeading(String name) {
        plan.print(name, "=".repeat(name.length()));
    }

    void show(List<String> arguments) {
        String name = arguments.isEmpty() ? "" : arguments.get(0);
        String active = context.state().variable("VIRTUAL_ENV");
        if (name.isEmpty() && active.isEmpty()) {
            plan.print("showvirtualenv [env]").status(1);
            return;
        }
        showDetails(
                name.isEmpty() ? String.valueOf(context.state().resolve(active).getFileName()) : name);
    }

    private void showDetails(String name) {
        context.runHook("get_env_details", name);
        context.environments().runHook(context.state().home().resolve(name).resolve("bin/get_env_details"), name);
        plan.print("");
    }

    void runInAll(List<String> words) throws IOException {
        for (String name : context.names()) {
            printHeading(name);
            Path prefix = context.state().home().resolve(name);
            if (!words.isEmpty()) {
                plan.add(Verb.IN, prefix.toString(), words);
            }
            plan.print("");
        }
    }
}
