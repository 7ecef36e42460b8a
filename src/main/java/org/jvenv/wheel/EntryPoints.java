package org.jvenv.wheel;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.version.PythonVersion;

/** The scripts that a wheel declares in its {@code entry_points.txt}. */
public final class EntryPoints {

    private EntryPoints() {}

    /** Returns the entry points of the groups {@code console_scripts} and {@code gui_scripts}, in their order. */
    static List<EntryPoint> parse(String text) throws BrokenWheelException {
        List<EntryPoint> found = new ArrayList<>();
        String group = "";
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                group = line;
            } else if (isEntry(line) && (group.equals("[console_scripts]") || group.equals("[gui_scripts]"))) {
                found.add(entry(line));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns the scripts that pip creates from {@code declared} for one Python.
     *
     * <p>The wheels of pip and old setuptools contain names for the Python with which they were built. Like pip, this
     * method only uses the plain name: {@code pip} becomes {@code pip}, {@code pip3} and {@code pip3.12}, and
     * {@code easy_install} becomes {@code easy_install} and {@code easy_install-3.12}.
     */
    public static List<EntryPoint> forPython(List<EntryPoint> declared, PythonVersion version) {
        boolean hasPip = declares(declared, "pip");
        boolean hasEasyInstall = declares(declared, "easy_install");
        List<EntryPoint> made = new ArrayList<>();
        for (EntryPoint entry : declared) {
            String name = entry.name();
            if (hasPip && name.equals("pip")) {
                made.add(entry);
                made.add(entry.named("pip" + version.major()));
                made.add(entry.named("pip" + version.feature()));
            } else if (hasEasyInstall && name.equals("easy_install")) {
                made.add(entry);
                made.add(entry.named("easy_install-" + version.feature()));
            } else if (!(hasPip && isVersioned(name, "pip"))
                    && !(hasEasyInstall && isVersioned(name, "easy_install-"))) {
                made.add(entry);
            }
        }
        return made;
    }

    private static EntryPoint entry(String line) throws BrokenWheelException {
        int equals = line.indexOf('=');
        String name = line.substring(0, equals).strip();
        ReservedNames.checkProgram(name);
        return EntryPoint.of(name, line.substring(equals + 1).strip())
                .orElseThrow(() -> new BrokenWheelException("invalid entry point `" + line + "`"));
    }

    private static boolean isEntry(String line) {
        return !line.startsWith("#") && !line.startsWith(";") && line.indexOf('=') > 0;
    }

    private static boolean declares(List<EntryPoint> declared, String name) {
        for (EntryPoint entry : declared) {
            if (entry.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersioned(String name, String stem) {
        if (!name.startsWith(stem) || name.length() == stem.length()) {
            return false;
        }
        for (int i = stem.length(); i < name.length(); i++) {
            char character = name.charAt(i);
            if (character != '.' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return true;
    }
}
