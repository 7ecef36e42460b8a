package org.jvenv.activate;

import java.util.Map;
import java.util.Optional;
import org.jvenv.environment.Environment;

/** Writes {@code activate.bat} and {@code deactivate.bat} for {@code cmd}, in environments for Windows. */
final class CmdActivator implements Activator {

    private static final String FORBIDDEN_IN_PATH = "\"%^!=";

    @Override
    public Map<String, String> scripts(Environment environment) {
        if (!isForWindows(environment) || obstacle(environment).isPresent()) {
            return Map.of();
        }
        ScriptTemplate activate =
                ScriptTemplate.in(CmdActivator.class.getResourceAsStream("activate.bat"), Quoting.CMD);
        ScriptTemplate deactivate =
                ScriptTemplate.in(CmdActivator.class.getResourceAsStream("deactivate.bat"), Quoting.CMD);
        String scripts = environment.base().scheme().scripts().toString();
        String prompt = environment.prompt();
        return Map.of(
                "activate.bat",
                lines(activate.render(Map.of("SCRIPTS", scripts, "PROMPT", prompt, "SHOWN", PromptText.cmd(prompt)))),
                "deactivate.bat",
                lines(deactivate.render(Map.of("SCRIPTS", scripts))));
    }

    @Override
    public Optional<String> obstacle(Environment environment) {
        if (!isForWindows(environment)) {
            return Optional.empty();
        }
        if (containsAny(FORBIDDEN_IN_PATH, environment.prefix().toString())) {
            return Optional.of("`activate.bat` left out: cmd cannot handle `%`, `^`, `!`, `=` or a quote in the path");
        }
        if (containsAny("\"", environment.prompt())) {
            return Optional.of("`activate.bat` left out: cmd cannot handle a quote or a line break in the prompt");
        }
        return Optional.empty();
    }

    private static boolean isForWindows(Environment environment) {
        return environment.base().scheme().scripts().endsWith("Scripts");
    }

    private static boolean containsAny(String forbidden, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (forbidden.indexOf(character) >= 0 || Character.isISOControl(character)) {
                return true;
            }
        }
        return false;
    }

    private static String lines(String script) {
        return script.replace("\n", "\r\n");
    }
}
