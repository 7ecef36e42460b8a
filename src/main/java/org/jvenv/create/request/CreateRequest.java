package org.jvenv.create.request;

import java.nio.file.Path;
import org.jvenv.environment.Environment;
import org.jvenv.python.Interpreter;
import org.jvenv.python.request.PythonRequest;

/**
 * Everything the user said about the environment to make.
 *
 * @param prefix where it goes; absolute
 * @param python which interpreter to make it from
 * @param onExisting what to do if something is there
 * @param features what it shall be like
 * @param seeding what it begins with
 */
public record CreateRequest(
        Path prefix, PythonRequest python, OnExisting onExisting, Features features, Seeding seeding) {

    public Environment environmentOn(Interpreter base) {
        return new Environment(prefix, base, features.systemSitePackages(), features.prompt(), features.mobility());
    }
}
