package org.jvenv.activate;

import java.util.Map;
import org.jvenv.environment.Environment;

/** Writes {@code activate.fish} for fish. */
final class FishActivator implements Activator {

    @Override
    public Map<String, String> scripts(Environment environment) {
        ScriptTemplate template =
                ScriptTemplate.in(FishActivator.class.getResourceAsStream("activate.fish"), Quoting.FISH);
        return Map.of("activate.fish", template.render(environment));
    }
}
