package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.request.IndexPolicy;

/**
 * The result of a {@link SeedStep}.
 *
 * @param packages the installed packages
 * @param forPip requirements that pip installs afterwards
 * @param replaced files and directories of the releases that they replace
 */
record SeedResult(List<SeededPackage> packages, List<String> forPip, List<Path> replaced) {

    static final SeedResult NOTHING = new SeedResult(List.of(), List.of(), List.of());

    /** Returns the packages with their installed releases: pip may have upgraded them, unless no index was used. */
    List<SeededPackage> packagesIn(Environment environment, IndexPolicy policy) throws IOException {
        return policy.equals(IndexPolicy.LOCAL)
                ? packages
                : new InstalledPackages(environment.scheme().purelib()).asTheyAre(packages);
    }
}
