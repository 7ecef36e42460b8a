package org.jvenv.wrapper;

import java.io.IOException;
import java.util.List;

/** A command of the shell integration, by the name that the shell uses. */
final class WrapperCommand {

    private final WrapperContext context;

    WrapperCommand(WrapperContext context) {
        this.context = context;
    }

    /** Adds the steps of the command {@code name} to the plan. Returns whether there is such a command. */
    boolean run(String name, List<String> words) throws IOException {
        try {
            return switchEnvironment(name, words) || make(name, words) || manage(name, words);
        } catch (WrapperException e) {
            context.err().println(e.getMessage());
            context.plan().status(1);
            return true;
        }
    }

    private boolean switchEnvironment(String name, List<String> words) throws IOException {
        switch (name) {
            case "workon" -> new DirectoryCommands(context).workon(words);
            case "activate" -> new DirectoryCommands(context).activate(words);
            case "deactivate" -> deactivate();
            case "cd" ->
                context.environments()
                        .follow(context.decision()
                                .enterDirectory(
                                        context.state().directory(),
                                        context.realActive(),
                                        context.state().wasTold()));
            case "leave" -> context.environments().leaveActive();
            case "cdvirtualenv" -> new DirectoryCommands(context).goToEnvironment(words);
            case "cdsitepackages" -> new DirectoryCommands(context).goToSitePackages(words);
            case "cdproject" -> new ProjectCommands(context).go();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void deactivate() throws IOException {
        if (context.state().variable("VIRTUAL_ENV").isEmpty()) {
            throw WrapperException.of("jvenv: no environment is active");
        }
        context.environments().leaveActive();
    }

    private boolean make(String name, List<String> words) throws IOException {
        MakeCommands commands = new MakeCommands(context);
        switch (name) {
            case "mkvirtualenv" -> commands.makeEnvironment(words);
            case "mkvirtualenv-made" -> commands.environmentMade(words);
            case "mktmpenv" -> commands.makeTemporary(words);
            case "mktmpenv-made" -> commands.temporaryMade(words);
            case "mkproject" -> commands.makeProject(words);
            case "mkproject-made" -> commands.projectMade(words);
            case "cpvirtualenv" -> new RemoveCommands(context).copy(words);
            case "cpvirtualenv-made" -> new RemoveCommands(context).copied(words);
            case "rmvirtualenv" -> new RemoveCommands(context).remove(words);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean manage(String name, List<String> words) throws IOException {
        switch (name) {
            case "lsvirtualenv" -> new ListCommands(context).list(words);
            case "showvirtualenv" -> new ListCommands(context).show(words);
            case "allvirtualenv" -> new ListCommands(context).runInAll(words);
            case "virtualenvwrapper" -> context.plan().print(CommandHelp.of(name));
            case "lssitepackages" -> new PackageCommands(context).list(words);
            case "add2virtualenv" -> new PackageCommands(context).addDirectories(words);
            case "toggleglobalsitepackages" -> new PackageCommands(context).toggleSystemPackages(words);
            case "wipeenv" -> new PackageCommands(context).wipe();
            case "setvirtualenvproject" -> new ProjectCommands(context).set(words);
            default -> {
                return false;
            }
        }
        return true;
    }
}
