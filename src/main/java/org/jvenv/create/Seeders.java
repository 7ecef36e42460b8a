package org.jvenv.create;

import java.nio.file.Path;
import org.jvenv.seed.Seeder;

/** Creates a seeder that stores its wheels in a given directory. */
@FunctionalInterface
public interface Seeders {

    Seeder using(Path store);
}
