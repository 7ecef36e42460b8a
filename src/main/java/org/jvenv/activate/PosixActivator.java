package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/** Writes {@code activate} for bash, zsh, dash, ksh and other shells compatible with {@code sh}. */
final class PosixActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(PosixActivator.class.getResourceAsStream("activate.sh"), Quoting.POSIX);
        return Map.of("activate", template.render(environment));
    }
}
