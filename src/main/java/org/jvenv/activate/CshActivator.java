package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/**
 * Writes {@code activate.csh} for csh and tcsh.
 *
 * <p>In these shells only an alias can change the shell that calls it, and an alias can hold no loop; but it can call
 * itself, and so {@code deactivate} needs no file of an environment that may be gone by then.
 */
final class CshActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(CshActivator.class.getResourceAsStream("activate.csh"), Quoting.CSH);
        String prompt = environment.prompt().replace('\r', ' '); // which these shells leave out of what they read
        return Map.of(
                "activate.csh",
                template.render(
                        environment,
                        Map.of(
                                "PROMPT", prompt,
                                "CSH_PROMPT", PromptText.csh(prompt),
                                "TCSH_PROMPT", PromptText.tcsh(prompt))));
    }
}
