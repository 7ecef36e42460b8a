package org.jvenv.activate;

import java.util.Map;
import java.util.Optional;
import org.jvenv.environment.Environment;

/** Writes {@code activate.xsh} for xonsh, which expands variables and tildes in the entries of {@code PATH}. */
final class XonshActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        if (obstacle(environment).isPresent()) {
            return Map.of();
        }
        ScriptTemplate template =
                ScriptTemplate.in(XonshActivator.class.getResourceAsStream("activate.xsh"), Quoting.PYTHON);
        return Map.of("activate.xsh", template.render(environment));
    }

    @Override
    public Optional<String> obstacle(Environment environment) {
        String prefix = environment.prefix().toString();
        if (prefix.contains("$") || prefix.contains("=~")) {
            return Optional.of("`activate.xsh` left out: xonsh would expand `$` or `=~` in the path");
        }
        return Optional.empty();
    }
}
