package org.jvenv.environment;

/** Whether the packages of the base interpreter are visible in an environment. */
public enum SystemSitePackages {
    HIDDEN,
    VISIBLE
}
