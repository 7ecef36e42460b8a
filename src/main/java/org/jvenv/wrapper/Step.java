package org.jvenv.wrapper;

import java.util.List;

/**
 * A step of a {@link Plan}, which only the shell itself can do.
 *
 * @param words the operands of the verb
 */
record Step(Verb verb, List<String> words) {

    Step {
        words = List.copyOf(words);
    }

    /** What a shell does with the operands. */
    enum Verb {

        /** NAME VALUE: exports a variable. */
        SET,

        /** NAME VALUE: exports a variable of an environment; the shell keeps its own old value, if it has one. */
        OVERRIDE,

        /** NAME [VALUE]: restores such a variable to the value that the shell kept, to VALUE, or removes it. */
        RESTORE,

        /** NAME: removes a variable. */
        UNSET,

        /** PREFIX BIN PROMPT: activates an environment; BIN is the directory of its programs. */
        ACTIVATE,

        /**
         * PREFIX SCRIPT [check]: activates an environment with its script; with "check", it must lead to PREFIX, which
         * is marked as activated automatically, by its name in {@code VIRTUAL_ENV}.
         */
        ACTIVATE_BY_SCRIPT,

        /** PREFIX BIN: deactivates the environment that this shell has activated. */
        DEACTIVATE,

        /** PREFIX BIN: deactivates an environment that a parent of this shell has activated. */
        INHERITED,

        /** FILE: sources a hook. */
        SOURCE,

        /** DIRECTORY PROGRAM ARGUMENT...: runs a hook there; its status is ignored. */
        HOOK,

        /** PREFIX WORD...: runs a command in that directory, with the variables of the environment. */
        IN,

        /** PROGRAM ARGUMENT...: runs a program; its status is that of the plan if it fails. */
        RUN,

        /** DIRECTORY: deletes an environment. */
        REMOVE,

        /** ARGUMENT...: runs jvenv in the same way. */
        JVENV,

        /** DIRECTORY N WORD...: runs the first N words there and, if that succeeds, asks for the plan of the others. */
        THEN,

        /** WORD...: asks for another plan, and carries it out. */
        ASK,

        /** DIRECTORY: changes the working directory. */
        CD,

        /** LINE...: prints lines on standard output. */
        PRINT,

        /** Remembers that the user was told about the directory of the last search. */
        TOLD,

        /** NUMBER: sets the status of the plan. */
        STATUS
    }
}
