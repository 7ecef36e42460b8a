package org.jvenv.environment;

/** Whether an environment sees the packages of its base interpreter. */
public enum SystemSitePackages {
    HIDDEN,
    VISIBLE
}
