package org.jvenv.activate;

/** The command with which the user activates an environment. */
public final class ActivationCommand {

    private ActivationCommand() {}

    /**
     * Returns the command for {@code shell}; {@code . env/bin/activate} for unknown shells.
     *
     * @param shell the name of its program, such as {@code bash} or {@code pwsh}
     * @param scripts the directory of the scripts as the user writes it, such as {@code env/bin}
     */
    public static String of(String shell, String scripts) {
        return switch (shell) {
            case "bash", "zsh" -> "source " + file(scripts, "/activate", Quoting.POSIX);
            case "fish" -> "source " + file(scripts, "/activate.fish", Quoting.FISH);
            case "csh", "tcsh", "bsd-csh" -> "source " + file(scripts, "/activate.csh", Quoting.CSH);
            case "nu" -> "overlay use " + file(scripts, "/activate.nu", Quoting.NUSHELL);
            case "xonsh" -> "source " + file(scripts, "/activate.xsh", Quoting.PYTHON);
            case "pwsh", "powershell" -> "& " + file(scripts, separator(scripts) + "Activate.ps1", Quoting.POWERSHELL);
            case "elvish" -> inElvish(scripts);
            case "cmd" -> inCmd(scripts.replace('/', '\\') + "\\activate.bat");
            default -> ". " + file(scripts, "/activate", Quoting.POSIX);
        };
    }

    private static String file(String scripts, String script, Quoting quoting) {
        String path = (scripts.startsWith("-") ? "./" + scripts : scripts) + script;
        return isPlain(path) ? path : quoting.quote(path);
    }

    /** elvish has no script: the shell integration activates the directory. */
    private static String inElvish(String scripts) {
        int end = scripts.lastIndexOf('/');
        String prefix = end < 0 ? "." : scripts.substring(0, end);
        String path = end < 0 || prefix.contains("/") ? prefix : "./" + prefix;
        return "jvenv activate " + (isPlain(path) ? path : Quoting.ELVISH.quote(path));
    }

    private static String inCmd(String path) {
        return isPlain(path.replace('\\', '/')) ? path : "\"" + path + "\"";
    }

    private static String separator(String scripts) {
        return scripts.indexOf('\\') >= 0 ? "\\" : "/";
    }

    /** Whether {@code path} has no special characters. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (!Character.isLetterOrDigit(character) && "/._-".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }
}
