package org.jvenv.create.request;

import java.nio.file.Path;
import org.jvenv.environment.Environment;
import org.jvenv.python.Interpreter;
import org.jvenv.python.request.PythonRequest;

/**
 * The environment that the user requested.
 *
 * @param prefix its absolute path
 * @param python the requested interpreter
 * @param onExisting what to do with an existing file or directory
 * @param features its properties
 * @param seeding its seed packages
 */
public record CreateRequest(
        Path prefix, PythonRequest python, OnExisting onExisting, Features features, Seeding seeding) {

    public Environment environmentOn(Interpreter base) {
        return new Environment(prefix, base, features.systemSitePackages(), features.prompt(), features.relocatable());
    }
}
