package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jvenv.platform.Processes;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.version.NaturalOrder;

/**
 * The interpreters in the Windows registry (PEP 514); those of the user precede those of the machine. Tested only with
 * recorded output of {@code reg query}.
 */
public final class RegistrySource implements InterpreterSource {

    private static final List<String> KEYS = List.of("HKCU\\Software\\Python", "HKLM\\Software\\Python");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String VALUE = "ExecutablePath";
    private static final String TYPE = "REG_SZ";

    private final Processes processes;
    private final FileSystem files;

    public RegistrySource(Processes processes, FileSystem files) {
        this.processes = processes;
        this.files = files;
    }

    @Override
    public String name() {
        return "the registry";
    }

    /** Only Windows has a registry; it is recognized by its path separator. */
    @Override
    public boolean concerns(PythonRequest request) {
        return files.getSeparator().equals("\\") && InterpreterSource.super.concerns(request);
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        for (String key : KEYS) {
            String listing = processes
                    .run(List.of("reg", "query", key, "/s", "/v", VALUE), TIMEOUT)
                    .output();
            for (Path executable : executablesIn(listing)) {
                if (taker.test(executable)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Parses the output: each line with a value follows the line of its key, and contains the name, the type and the
     * value. The second to last part of the key is the release; the newest comes first.
     */
    private List<Path> executablesIn(String listing) {
        List<Registered> registered = new ArrayList<>();
        String key = "";
        for (String line : listing.split("\r?\n", -1)) {
            int type = line.indexOf(TYPE);
            if (line.startsWith("HK")) {
                key = line.strip();
            } else if (type >= 0 && line.strip().startsWith(VALUE)) {
                registered.add(
                        new Registered(key, line.substring(type + TYPE.length()).strip()));
            }
        }
        registered.sort((one, other) -> NaturalOrder.INSTANCE.compare(other.tag(), one.tag()));
        List<Path> executables = new ArrayList<>();
        for (Registered one : registered) {
            add(one.executable(), executables);
        }
        return executables;
    }

    private void add(String executable, List<Path> executables) {
        try {
            executables.add(files.getPath(executable));
        } catch (InvalidPathException e) {
            return; // not a path
        }
    }

    /**
     * A registered interpreter.
     *
     * @param key such as {@code HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\InstallPath}
     */
    private record Registered(String key, String executable) {

        /** Returns the second to last part of the key, the tag in PEP 514. */
        String tag() {
            int last = key.lastIndexOf('\\');
            int before = last < 0 ? -1 : key.lastIndexOf('\\', last - 1);
            return before < 0 ? "" : key.substring(before + 1, last);
        }
    }
}
