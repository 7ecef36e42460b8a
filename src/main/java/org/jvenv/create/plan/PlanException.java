package org.jvenv.create.plan;

import java.nio.file.Path;
import org.jvenv.environment.Environment;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.Interpreter;

/** An environment with this plan would not work. */
public final class PlanException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private PlanException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    static PlanException unreadableConfiguration(Path prefix, int bytes, Interpreter base) {
        return new PlanException(
                "the `pyvenv.cfg` of `" + prefix + "` would have " + bytes + " bytes; the limit of " + base.build()
                        + " is " + PyvenvCfg.maxBytesFor(base.build()),
                "choose a shorter prompt, or fewer options: its `command` repeats them");
    }

    static PlanException wrongStandardLibrary(Path library, Environment environment) {
        return new PlanException(
                "a copy of " + environment.base().build() + " in `" + environment.prefix() + "` would use `" + library
                        + "` as its standard library",
                "leave out `--copies`, or choose a directory elsewhere");
    }
}
