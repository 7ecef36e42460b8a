package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.request.IndexPolicy;

/**
 * What a {@link SeedStep} did.
 *
 * @param packages what was linked
 * @param left requirements that wait for pip
 * @param outdated files and directories of the releases that are there now, in whose place they come
 */
record SeedResult(List<SeededPackage> packages, List<String> left, List<Path> outdated) {

    static final SeedResult NOTHING = new SeedResult(List.of(), List.of(), List.of());

    /** The packages in their present releases: pip may have upgraded them, unless nothing came from elsewhere. */
    List<SeededPackage> packagesIn(Environment environment, IndexPolicy policy) throws IOException {
        return policy.equals(IndexPolicy.LOCAL)
                ? packages
                : new InstalledPackages(environment.scheme().purelib()).asTheyAre(packages);
    }
}
