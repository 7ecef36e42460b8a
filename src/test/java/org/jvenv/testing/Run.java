package org.jvenv.testing;

/** How a program ended, and what it said. */
public record Run(int exit, String out, String err) {

    /** The lines of standard output. */
    public String[] lines() {
        return out.isEmpty() ? new String[0] : out.split("\n", -1);
    }
}
