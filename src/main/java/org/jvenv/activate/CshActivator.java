package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/**
 * Writes {@code activate.csh} for csh and tcsh.
 *
 * <p>In these shells only an alias can change the shell that calls it, and an alias can hold no loop. The loop that
 * takes the environment out of {@code PATH} therefore has a file of its own, {@code deactivate.csh}.
 */
final class CshActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate activate =
                ScriptTemplate.in(CshActivator.class.getResourceAsStream("activate.csh"), Quoting.CSH);
        ScriptTemplate deactivate =
                ScriptTemplate.in(CshActivator.class.getResourceAsStream("deactivate.csh"), Quoting.CSH);
        String prompt = environment.prompt().replace('\r', ' '); // which these shells leave out of what they read
        return Map.of(
                "activate.csh",
                activate.render(Map.of(
                        "PREFIX", environment.prefix().toString(),
                        "SCRIPTS", environment.base().scheme().scripts().toString(),
                        "PROMPT", prompt,
                        "CSH_PROMPT", PromptText.csh(prompt),
                        "TCSH_PROMPT", PromptText.tcsh(prompt))),
                "deactivate.csh",
                deactivate.render(environment));
    }
}
