package org.jvenv;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.AppData;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.Interpreters;
import org.jvenv.python.probe.CachedProbe;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.probe.RunningProbe;
import org.jvenv.python.source.AsdfSource;
import org.jvenv.python.source.CondaSource;
import org.jvenv.python.source.ExecutableSource;
import org.jvenv.python.source.FrameworkSource;
import org.jvenv.python.source.HomebrewSource;
import org.jvenv.python.source.MiseSource;
import org.jvenv.python.source.OptPythonSource;
import org.jvenv.python.source.PathSource;
import org.jvenv.python.source.PyenvShims;
import org.jvenv.python.source.PyenvSource;
import org.jvenv.python.source.RegistrySource;
import org.jvenv.python.source.UvSource;

/** The places where interpreters are searched on this machine, in their order. */
final class InterpreterSources {

    private final Variables variables;
    private final FileSystem files;
    private final Path workingDirectory;
    private final PyenvSource pyenv;

    InterpreterSources(Variables variables, FileSystem files, Path workingDirectory) {
        this.variables = variables;
        this.files = files;
        this.workingDirectory = workingDirectory;
        this.pyenv = new PyenvSource(variables, files);
    }

    /**
     * Creates a search of all sources, with a probe that runs the interpreters.
     *
     * @param appData the cache of the answers, or {@code null} for no cache
     */
    Interpreters search(@Nullable AppData appData) {
        InterpreterProbe probe = new RunningProbe(new SystemProcesses());
        return search(appData == null ? probe : new CachedProbe(probe, appData.interpreters()));
    }

    /** Creates a search of all sources with this probe. */
    Interpreters search(InterpreterProbe probe) {
        PyenvShims shims = new PyenvShims(variables, workingDirectory);
        return new Interpreters(
                List.of(
                        new ExecutableSource(shims),
                        new PathSource(variables, files, shims),
                        pyenv,
                        new UvSource(variables, files),
                        new AsdfSource(variables, files),
                        new MiseSource(variables, files),
                        new CondaSource(variables, files),
                        new HomebrewSource(variables, files),
                        new OptPythonSource(variables, files),
                        new FrameworkSource(variables, files),
                        new RegistrySource(new SystemProcesses(), files)),
                probe,
                workingDirectory);
    }

    /** Returns the possible directories of {@code ensurepip} wheels. */
    List<Path> bundles() {
        List<Path> bundles = new ArrayList<>(pyenv.bundles());
        bundles.add(files.getPath("/usr/share/python-wheels"));
        return bundles;
    }
}
