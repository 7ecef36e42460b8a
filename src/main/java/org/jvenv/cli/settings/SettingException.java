package org.jvenv.cli.settings;

import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A setting is invalid; the message contains the variable, or the file and line. */
final class SettingException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private SettingException(String message, String hint) {
        super(ExitCode.USAGE, message, hint, null);
    }

    static SettingException unknownKey(String key, String origin, @Nullable String similar) {
        return new SettingException(
                "unknown setting `" + key + "` in `" + origin + "`",
                similar == null ? "see `jvenv config " + CommonOptions.ALL + "`" : "did you mean `" + similar + "`?");
    }

    static SettingException badValue(String key, Object value, String origin, String allowed) {
        return new SettingException(
                (key.equals(origin) ? "`" + key + "`" : "`" + key + "` in `" + origin + "`") + " cannot be `" + value
                        + "`",
                "use " + allowed);
    }

    static SettingException unquoted(String key, String origin) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` is a number: 3.10 would be 3.1", "put it in quotes");
    }

    static SettingException controlCharacter(String key, String origin) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` contains a control character", "remove the control character");
    }

    static SettingException notFromProject(String key, String origin) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` cannot be set by a project",
                "set it on the command line, by a variable, or in your own `config.toml`");
    }
}
