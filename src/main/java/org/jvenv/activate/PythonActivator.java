package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;
import org.jvenv.scheme.Scheme;

/** Writes {@code activate_this.py}, which activates the environment in a running Python. */
final class PythonActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(PythonActivator.class.getResourceAsStream("activate_this.py"), Quoting.PYTHON);
        Scheme scheme = environment.base().scheme();
        return Map.of(
                "activate_this.py",
                template.render(
                        environment,
                        Map.of(
                                "PURELIB", scheme.purelib().toString(),
                                "PLATLIB", scheme.platlib().toString())));
    }
}
