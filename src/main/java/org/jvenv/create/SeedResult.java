package org.jvenv.create;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.report.SeededPackage;

/**
 * What came of sowing.
 *
 * @param packages what was linked
 * @param left requirements that wait for pip
 * @param outdated files and directories of the releases that are there now, in whose place they come
 */
record SeedResult(List<SeededPackage> packages, List<String> left, List<Path> outdated) {

    static final SeedResult NOTHING = new SeedResult(List.of(), List.of(), List.of());
}
