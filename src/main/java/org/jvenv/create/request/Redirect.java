package org.jvenv.create.request;

/** Whether a file {@code .venv} shall lead tools to the environment (PEP 832, draft of 2026-09-07). */
public enum Redirect {
    NONE,

    /** Where a {@code pyproject.toml} says that there is a project, and nothing is called {@code .venv} yet. */
    BESIDE_PROJECT,

    /** Where nothing is called {@code .venv}, or a file that leads to an environment of jvenv or virtualenv. */
    OFFERED,

    /** Always, in the place of an older file of that kind, too. */
    WRITTEN
}
