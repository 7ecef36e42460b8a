package org.jvenv.create.request;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.python.Interpreter;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seeds;

/**
 * The environment that the user requested.
 *
 * @param prefix its absolute path
 * @param python the requested interpreter
 * @param onExisting what to do with an existing file or directory
 * @param features its properties
 * @param seeding its seed packages
 */
public record CreateRequest(
        Path prefix, PythonRequest python, OnExisting onExisting, Features features, Seeding seeding) {

    public Environment environmentOn(Interpreter base) {
        return new Environment(prefix, base, features.systemSitePackages(), features.prompt(), features.relocatable());
    }

    /**
     * The properties of an environment that do not depend on its Python.
     *
     * @param prompt the name in the prompt, or {@code null} for the name of the directory
     * @param activators the names of the activators that write scripts, or {@code null} for all
     */
    public record Features(
            SystemSitePackages systemSitePackages,
            @Nullable String prompt,
            Relocatable relocatable,
            Layout layout,
            @Nullable List<String> activators,
            ProjectLink projectLink) {}

    /** What to do with an existing file or directory at the destination. */
    public enum OnExisting {
        /** Do not change it: success if it is equal to the requested environment, otherwise an error. */
        REFUSE,

        /** Replace an environment, but no other directory. */
        CLEAR,

        /** Replace any directory, except {@code ProtectedDirectories}. */
        FORCE,

        /** Update an environment, and keep its packages. */
        UPGRADE,

        /** Write into the existing directory. */
        ALLOW
    }

    /**
     * The seed packages of an environment, and how they are installed.
     *
     * @param seeds the packages
     * @param installMode how they are installed from the store
     * @param indexPolicy where they come from
     */
    public record Seeding(Seeds seeds, InstallMode installMode, IndexPolicy indexPolicy) {

        /** Creates a seeding that uses no index. */
        public Seeding(Seeds seeds, InstallMode installMode) {
            this(seeds, installMode, IndexPolicy.LOCAL);
        }
    }

    /** The files and directories of an environment that the user can choose. */
    public record Layout(Executables executables, IgnoreFile ignoreFile, Lib64 lib64) {}

    /**
     * The link between an environment and the directory of a project.
     *
     * @param project the directory in {@code .project}, as virtualenvwrapper writes it; absolute, or {@code null}
     * @param redirect whether the project gets a redirect file
     */
    public record ProjectLink(@Nullable Path project, Redirect redirect) {

        public static final ProjectLink NONE = new ProjectLink(null, Redirect.NONE);
    }

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

    /** How the interpreter is placed in an environment. */
    public enum Executables {
        /** As links, unless an upgrade finds copies. */
        DEFAULT,

        /** As links to the base interpreter. */
        LINKED,

        /** As copies of the base interpreter. */
        COPIED
    }

    /** Whether an environment contains a {@code .gitignore}. */
    public enum IgnoreFile {
        WRITTEN,
        OMITTED
    }

    /** The kind of {@code lib64}. */
    public enum Lib64 {
        /** The same as in the {@code venv} of this Python. */
        AS_VENV("as-venv"),

        /** A link to {@code lib}. */
        LINK("link"),

        /** A directory of its own. */
        DIRECTORY("dir"),

        /** No file. */
        NONE("none");

        public final String word;

        Lib64(String word) {
            this.word = word;
        }

        /** Returns the value of the option. */
        public String word() {
            return word;
        }
    }
}
