package org.jvenv.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.python.discovery.Discovery;
import org.jvenv.report.Creation;
import org.jvenv.report.Progress;

/** Remembers what it was told, one line for each event. */
public final class Recorder implements Progress {

    private final List<String> events = new ArrayList<>();

    public List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public void foundInterpreter(Discovery discovery) {
        events.add("found: " + discovery.interpreter());
    }

    @Override
    public void waitingFor(Path prefix) {
        events.add("waiting: " + prefix);
    }

    @Override
    public void leftOutScript(Environment environment, String obstacle) {
        events.add("left out: " + obstacle);
    }

    @Override
    public void keptScripts(Environment environment, List<String> names) {
        events.add("kept: " + names);
    }

    @Override
    public void leftOutRedirect(Environment environment) {
        events.add("no redirect: " + environment.prefix());
    }

    @Override
    public void decided(String decision) {
        events.add("decided: " + decision);
    }

    @Override
    public void seeded(String seed, Path file, String origin) {
        events.add("seeded: " + seed + " from " + origin);
    }

    @Override
    public void copiesInsteadOfLinks(String seed) {
        events.add("copied: " + seed);
    }

    @Override
    public void notCompiled(String seed, String obstacle) {
        events.add("not compiled: " + seed);
    }

    @Override
    public void leftBehind(Path path) {
        events.add("left behind: " + path);
    }

    @Override
    public void finished(Creation creation) {
        events.add("finished: " + creation.outcome());
    }
}
