package org.jvenv.cli.settings;

import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A setting that makes no sense; the message says where it stands. */
final class SettingException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private SettingException(String message, String hint) {
        super(ExitCode.USAGE, message, hint, null);
    }

    static SettingException unknownKey(String key, String origin, @Nullable String nearest) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` is no setting",
                nearest == null
                        ? "`jvenv config " + CommonOptions.ALL + "` lists all of them"
                        : "did you mean `" + nearest + "`?");
    }

    static SettingException badValue(String key, Object value, String origin, String wanted) {
        return new SettingException(
                (key.equals(origin) ? "`" + key + "`" : "`" + key + "` in `" + origin + "`") + " cannot be `" + value
                        + "`",
                "it is " + wanted);
    }

    static SettingException unquoted(String key, String origin) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` is a number: 3.10 would be 3.1", "write it between quotes");
    }

    static SettingException controlCharacter(String key, String origin) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` contains a control character",
                "settings of a project are plain text");
    }

    static SettingException notFromProject(String key, String origin) {
        return new SettingException(
                "`" + key + "` in `" + origin + "` is not a project's to say",
                "who clones a project shall not have to read it first; say it on the command line, by a variable or in"
                        + " your own config.toml");
    }
}
