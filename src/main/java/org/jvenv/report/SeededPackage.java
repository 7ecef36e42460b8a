package org.jvenv.report;

/** A package in an environment, such as pip 24.2. */
public record SeededPackage(String project, String version) {

    @Override
    public String toString() {
        return project + " " + version;
    }
}
