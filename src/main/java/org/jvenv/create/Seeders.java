package org.jvenv.create;

import java.nio.file.Path;
import org.jvenv.seed.Seeder;

/** Makes a seeder that keeps its wheels in a given directory. */
@FunctionalInterface
public interface Seeders {

    Seeder with(Path store);
}
