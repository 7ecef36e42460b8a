package org.jvenv.create.request;

/** When a redirect file {@code .venv} to the environment is written (PEP 832, draft of 2026-09-07). */
public enum Redirect {
    NONE,

    /** If a {@code pyproject.toml} exists and {@code .venv} does not. */
    IF_PROJECT,

    /** If {@code .venv} does not exist, or is a redirect to an environment of jvenv or virtualenv. */
    IF_UNUSED,

    /** Always; replaces an existing redirect file. */
    ALWAYS
}
