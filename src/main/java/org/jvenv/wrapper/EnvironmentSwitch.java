package org.jvenv.wrapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.VariablesFile;
import org.jvenv.hook.Answer;
import org.jvenv.hook.Dialect;
import org.jvenv.hook.HookDecision;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.report.Visible;
import org.jvenv.wrapper.Step.Verb;

/** Plans the activation and deactivation of environments, with their hooks in the order of virtualenvwrapper. */
final class EnvironmentSwitch {

    private static final String ACTIVE = "VIRTUAL_ENV";
    static final String AUTO = "_JVENV_AUTO";
    private static final String CHANGED = "_JVENV_CHANGED";
    private static final String BEFORE = "_JVENV_WAS_";
    private static final String LAST = "VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV";

    private final ShellState state;
    private final Dialect dialect;
    private final HookDecision decision;
    private final Plan plan;
    private final PrintStream err;

    EnvironmentSwitch(ShellState state, Dialect dialect, HookDecision decision, Plan plan, PrintStream err) {
        this.state = state;
        this.dialect = dialect;
        this.decision = decision;
        this.plan = plan;
        this.err = err;
    }

    /**
     * Activates the environment at {@code prefix}, because the user wants it.
     *
     * @param goes whether to change to the directory of its project
     */
    void enter(Path prefix, boolean goes) throws IOException {
        if (!canActivate(prefix)) {
            throw WrapperException.of("ERROR: Environment '" + prefix + "' does not contain an activate script.");
        }
        leaveActive();
        Answer answer = decision.enter(prefix);
        activate(answer, prefix);
        Optional<Path> project = ProjectFile.projectOf(prefix);
        if (goes && project.isPresent() && Files.isDirectory(project.get())) {
            plan.changeDirectory(project.get());
        }
        sourceHooks(answer);
    }

    private boolean canActivate(Path prefix) {
        EnvironmentFiles files = new EnvironmentFiles(prefix);
        return dialect.script()
                .map(script -> Files.isRegularFile(files.scripts().resolve(script)))
                .orElseGet(files::isEnvironment);
    }

    /** Does what {@code answer} says about the directory to which the shell has changed. */
    void follow(Answer answer) throws IOException {
        switch (answer.action()) {
            case Answer.STAY -> {
                return;
            }
            case Answer.ENTER -> {
                leaveActive();
                Path prefix = state.resolve(answer.value(Answer.ENVIRONMENT));
                activate(answer, prefix, "check");
                if (dialect.script().isEmpty()) {
                    plan.set(AUTO, prefix.toString());
                }
                sourceHooks(answer);
            }
            default -> {
                if (answer.action().equals(Answer.UNTRUSTED)) {
                    plan.add(Verb.TOLD);
                }
                if (state.isAutomatic()) {
                    leaveActive();
                }
            }
        }
    }

    private void activate(Answer answer, Path prefix, String... check) throws IOException {
        runHook(state.hooks().resolve("preactivate"), answer.value(Answer.NAME));
        if (!answer.value(Answer.PREACTIVATE).isEmpty()) {
            runHook(state.resolve(answer.value(Answer.PREACTIVATE)), answer.value(Answer.NAME));
        }
        if (dialect.script().isPresent()) {
            List<String> words = new ArrayList<>(List.of(answer.value(Answer.ACTIVATE)));
            words.addAll(List.of(check));
            plan.add(Verb.ACTIVATE_BY_SCRIPT, prefix.toString(), words);
        } else {
            plan.add(Verb.ACTIVATE, prefix.toString(), scripts(prefix), new EnvironmentFiles(prefix).prompt());
        }
        for (String name : answer.variablesFile().refused()) {
            err.println(Visible.onOneLine("jvenv: cannot set " + name + " from " + prefix.resolve(VariablesFile.NAME)));
        }
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> variable : answer.variables().entrySet()) {
            String name = variable.getKey();
            if (plan.isSet(name)) {
                plan.set(BEFORE + name, plan.variable(name));
            } else {
                plan.unset(BEFORE + name);
            }
            plan.override(name, variable.getValue());
            names.add(name);
        }
        plan.unset(CHANGED); // an environment that another program deactivated may have left it
        if (!names.isEmpty()) {
            plan.set(CHANGED, String.join(" ", names));
        }
    }

    private static String scripts(Path prefix) {
        return new EnvironmentFiles(prefix).scripts().toString();
    }

    private void sourceHooks(Answer answer) {
        plan.source(answer.value(Answer.OF_PROJECT + Answer.POSTACTIVATE));
        plan.source(globalHook(Answer.POSTACTIVATE));
        plan.source(answer.value(Answer.POSTACTIVATE));
    }

    /** Deactivates the active environment, if there is one. */
    void leaveActive() throws IOException {
        String active = state.variable(ACTIVE);
        if (active.isEmpty()) {
            return;
        }
        Path prefix = state.resolve(active);
        if (state.hasActivated()) {
            leave(prefix);
        } else {
            leaveInherited(prefix);
        }
    }

    private void leave(Path prefix) throws IOException {
        Answer answer = decision.leave(prefix, state.isAutomatic());
        plan.source(answer.value(Answer.OF_PROJECT + Answer.PREDEACTIVATE));
        plan.source(answer.value(Answer.PREDEACTIVATE));
        plan.source(globalHook(Answer.PREDEACTIVATE));
        restoreVariables(answer);
        plan.add(Verb.DEACTIVATE, prefix.toString(), scripts(prefix));
        plan.unset(AUTO);
        plan.set(LAST, prefix.toString());
        plan.source(answer.value(Answer.POSTDEACTIVATE));
        plan.source(globalHook(Answer.POSTDEACTIVATE));
        plan.unset(LAST);
        if (isTemporary(prefix)) {
            String name = String.valueOf(prefix.getFileName());
            if (state.directory().startsWith(prefix)) {
                plan.changeDirectory(state.home());
            }
            plan.print("Removing temporary environment: " + name);
            plan.add(Verb.ASK, "rmvirtualenv", name);
        }
    }

    /** An environment in the directory of named ones, with the mark of mktmpenv. */
    private boolean isTemporary(Path prefix) {
        return state.home().equals(prefix.getParent()) && Files.exists(prefix.resolve("README.tmpenv"));
    }

    private void leaveInherited(Path prefix) throws IOException {
        restoreVariables(decision.leave(prefix, true));
        plan.add(Verb.INHERITED, prefix.toString(), scripts(prefix));
        plan.unset(AUTO);
    }

    /** A shell without the names of the changed variables inherits those of the environment: they are removed. */
    private void restoreVariables(Answer answer) {
        String changed = plan.variable(CHANGED);
        for (String name : changed.isEmpty() ? answer.variables().keySet() : List.of(changed.split(" ", -1))) {
            String kept = BEFORE + name;
            @Nullable String before = plan.isSet(kept) ? plan.variable(kept) : null;
            if (VariablesFile.canBeSet(name)
                    && (!changed.isEmpty()
                            || plan.variable(name).equals(answer.variables().get(name)))) {
                plan.restore(name, before);
                plan.unset(kept);
            }
        }
        plan.unset(CHANGED);
    }

    /** Returns the file of the user's hook {@code name} for this shell; empty if there is none. */
    String globalHook(String name) {
        String file = dialect.hook(name)
                .map(hook -> state.hooks().resolve(hook).toString())
                .orElse("");
        return !file.isEmpty() && Files.isRegularFile(state.resolve(file)) ? file : "";
    }

    /** Runs a hook of the user as a program, if there is one. */
    void runHook(Path hook, String... arguments) {
        if (Files.isRegularFile(hook) && Files.isExecutable(hook)) {
            List<String> words = new ArrayList<>();
            words.add(hook.toString());
            words.addAll(List.of(arguments));
            plan.add(Verb.HOOK, state.home().toString(), words);
        }
    }
}
