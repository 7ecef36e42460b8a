package org.jvenv.create;

import java.util.List;
import org.jvenv.report.SeededPackage;

/**
 * What came of sowing.
 *
 * @param packages what was linked
 * @param left requirements that wait for pip
 */
record Sown(List<SeededPackage> packages, List<String> left) {

    static final Sown NOTHING = new Sown(List.of(), List.of());
}
