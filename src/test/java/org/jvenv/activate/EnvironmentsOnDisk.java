package org.jvenv.activate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.testing.Samples;

/** Environments with every script, and with a {@code python} that only writes down where it was found. */
final class EnvironmentsOnDisk {

    private EnvironmentsOnDisk() {}

    static Environment make(Path prefix, @Nullable String prompt) throws IOException {
        return write(Samples.environment(prefix, prompt));
    }

    static Environment relocatable(Path prefix) throws IOException {
        Environment fixed = Samples.environment(prefix, null);
        return write(new Environment(prefix, fixed.base(), fixed.systemSitePackages(), null, Relocatable.YES));
    }

    private static Environment write(Environment environment) throws IOException {
        Path prefix = environment.prefix();
        Path scripts = Files.createDirectories(environment.scheme().scripts());
        Files.writeString(environment.python(), "#!/bin/sh\nprintf %s \"$0\" > \"$1\"\n");
        Files.setPosixFilePermissions(environment.python(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        for (Activator activator : Activators.all()) {
            for (Map.Entry<String, String> script :
                    activator.scripts(environment).entrySet()) {
                Files.writeString(scripts.resolve(script.getKey()), script.getValue());
            }
        }
        return environment;
    }
}
