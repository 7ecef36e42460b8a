package org.jvenv.activate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activators of all supported shells. */
public final class Activators {

    private Activators() {}

    /** Returns one activator for each family of shells; their scripts have different names. */
    public static List<Activator> all() {
        return List.of(
                new PosixActivator(),
                new FishActivator(),
                new CshActivator(),
                new NushellActivator(),
                new XonshActivator(),
                new PowerShellActivator(),
                new CmdActivator(),
                new PythonActivator());
    }

    /** Returns the values of {@code --activators}; of several names for a shell, that of virtualenv comes first. */
    public static List<String> names() {
        return List.of(
                "bash",
                "sh",
                "zsh",
                "posix",
                "fish",
                "cshell",
                "csh",
                "tcsh",
                "nushell",
                "nu",
                "xonsh",
                "powershell",
                "pwsh",
                "batch",
                "cmd",
                "python");
    }

    /** Returns the activators with these names, each once; unknown names are ignored. */
    public static List<Activator> named(List<String> names) {
        List<Activator> chosen = new ArrayList<>();
        List<Class<?>> kinds = new ArrayList<>();
        for (String name : names) {
            @Nullable Activator activator = named(name);
            if (activator != null && !kinds.contains(activator.getClass())) {
                kinds.add(activator.getClass());
                chosen.add(activator);
            }
        }
        return chosen;
    }

    private static @Nullable Activator named(String name) {
        return switch (name) {
            case "bash", "sh", "zsh", "posix" -> new PosixActivator();
            case "fish" -> new FishActivator();
            case "cshell", "csh", "tcsh" -> new CshActivator();
            case "nushell", "nu" -> new NushellActivator();
            case "xonsh" -> new XonshActivator();
            case "powershell", "pwsh" -> new PowerShellActivator();
            case "batch", "cmd" -> new CmdActivator();
            case "python" -> new PythonActivator();
            default -> null;
        };
    }
}
