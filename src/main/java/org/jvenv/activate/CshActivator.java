package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/**
 * Writes {@code activate.csh} for csh and tcsh.
 *
 * <p>In these shells, only an alias can change the calling shell. An alias cannot contain a loop, but can call itself,
 * so {@code deactivate} needs no file of the environment, which may have been deleted.
 */
final class CshActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(CshActivator.class.getResourceAsStream("activate.csh"), Quoting.CSH);
        String prompt = environment.prompt().replace('\r', ' '); // these shells ignore it in scripts
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
