package org.jvenv.activate;

import java.util.List;

/** The shells that jvenv knows. */
public final class Activators {

    private Activators() {}

    /** One activator for each family of shells; their scripts have different names. */
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
}
