package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/** Writes {@code activate.nu}, an overlay for Nushell. */
final class NushellActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(NushellActivator.class.getResourceAsStream("activate.nu"), Quoting.NUSHELL);
        return Map.of("activate.nu", template.render(environment));
    }
}
