package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/**
 * Writes {@code Activate.ps1} for PowerShell.
 *
 * <p>{@code venv} spells the name like that and {@code virtualenv} {@code activate.ps1}. Many file systems cannot hold
 * both, so there is one, under the name that comes with Python.
 */
final class PowerShellActivator implements Activator {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(PowerShellActivator.class.getResourceAsStream("activate.ps1"), Quoting.POWERSHELL);
        return Map.of("Activate.ps1", marked(template.render(environment)));
    }

    /** Windows PowerShell reads a script as UTF-8 only if it begins with the mark. */
    private static String marked(String script) {
        for (int i = 0; i < script.length(); i++) {
            if (script.charAt(i) > '~') {
                return BYTE_ORDER_MARK + script;
            }
        }
        return script;
    }
}
