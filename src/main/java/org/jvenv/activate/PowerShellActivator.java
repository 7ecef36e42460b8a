package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/**
 * Writes {@code Activate.ps1} for PowerShell.
 *
 * <p>This is the name of {@code venv}; that of {@code virtualenv} is {@code activate.ps1}. File systems that ignore
 * case cannot contain both.
 */
final class PowerShellActivator implements Activator {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(PowerShellActivator.class.getResourceAsStream("activate.ps1"), Quoting.POWERSHELL);
        return Map.of("Activate.ps1", marked(template.render(environment)));
    }

    /** Adds a byte order mark if necessary: without it, Windows PowerShell does not read a script as UTF-8. */
    private static String marked(String script) {
        for (int i = 0; i < script.length(); i++) {
            if (script.charAt(i) > '~') {
                return BYTE_ORDER_MARK + script;
            }
        }
        return script;
    }
}
