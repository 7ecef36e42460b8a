package org.jvenv.relocate.format;

import java.nio.file.Path;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.VariablesFile;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.Substitution;

/** A kind of file that may contain the path of its environment, and the code that replaces this path. */
public enum Format {
    SCRIPT {
        @Override
        public String moved(String content, Substitution substitution) {
            return Script.moved(content, substitution);
        }
    },

    ACTIVATION_FOR_POSIX {
        @Override
        public String moved(String content, Substitution substitution) {
            return activation(content, substitution, Language.POSIX);
        }
    },

    ACTIVATION_FOR_PYTHON {
        @Override
        public String moved(String content, Substitution substitution) {
            return activation(EncodedPaths.moved(content, substitution), substitution, Language.PYTHON);
        }
    },

    ACTIVATION_FOR_OTHERS {
        @Override
        public String moved(String content, Substitution substitution) {
            return activation(content, substitution, Language.OTHER_SHELL);
        }
    },

    LAUNCHER {
        @Override
        public String moved(String content, Substitution substitution) {
            return Launcher.moved(content, substitution);
        }
    },

    CONFIGURATION {
        @Override
        public String moved(String content, Substitution substitution) {
            return Configuration.moved(content, substitution);
        }
    },

    PATH_LINES {
        @Override
        public String moved(String content, Substitution substitution) {
            return PathLines.moved(content, substitution);
        }
    },

    /** Variables and settings, whose values may contain paths. */
    VALUES {
        @Override
        public String moved(String content, Substitution substitution) {
            return ValueLines.moved(content, substitution);
        }
    },

    /** Modules that contain paths, such as setuptools' finders of editable projects (PEP 660). */
    MODULE {
        @Override
        public String moved(String content, Substitution substitution) {
            return substitution.in(content, Language.PYTHON);
        }
    },

    /** The source of an installed package (PEP 610). */
    ORIGIN {
        @Override
        public String moved(String content, Substitution substitution) {
            return substitution.in(content, Language.URL);
        }
    },

    /** A Jupyter kernel. */
    KERNEL {
        @Override
        public String moved(String content, Substitution substitution) {
            return substitution.in(content, Language.JSON);
        }
    },

    /** A compiled module without source. */
    SOURCELESS {
        @Override
        public String moved(String content, Substitution substitution) {
            return SourcelessModule.moved(content, substitution);
        }
    },

    /** Any other file, which is not changed. */
    UNKNOWN {
        @Override
        public String moved(String content, Substitution substitution) {
            return content;
        }
    };

    /** Returns {@code content} ({@link ByteText}) with the new path. */
    public abstract String moved(String content, Substitution substitution);

    public boolean isActivation() {
        return this == ACTIVATION_FOR_POSIX || this == ACTIVATION_FOR_PYTHON || this == ACTIVATION_FOR_OTHERS;
    }

    /** Returns the format of {@code file}, a path relative to the environment, by its name and directory. */
    public static Format of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (file.getNameCount() == 1) {
            return atTop(name);
        }
        String first = file.getName(0).toString();
        if (file.getNameCount() == 2 && (first.equals("bin") || first.equals("Scripts"))) {
            return program(name);
        }
        return library(name, String.valueOf(file.getName(file.getNameCount() - 2)), first);
    }

    private static Format atTop(String name) {
        if (name.equals(ProjectFile.name())) {
            return PATH_LINES;
        }
        return switch (name) {
            case PyvenvCfg.NAME -> CONFIGURATION;
            case VariablesFile.NAME, "pip.conf", "pip.ini" -> VALUES;
            default -> UNKNOWN;
        };
    }

    private static Format program(String name) {
        int dot = name.indexOf('.');
        return switch (dot < 0 ? name : name.substring(0, dot)) {
            case "activate", "Activate", "activate_this", "deactivate" -> activation(name);
            default -> name.endsWith(".exe") ? LAUNCHER : SCRIPT;
        };
    }

    private static Format activation(String name) {
        if (name.endsWith(".py") || name.endsWith(".xsh")) {
            return ACTIVATION_FOR_PYTHON;
        }
        return name.indexOf('.') < 0 || name.endsWith(".sh") ? ACTIVATION_FOR_POSIX : ACTIVATION_FOR_OTHERS;
    }

    private static Format library(String name, String directory, String first) {
        if (directory.endsWith("-packages")) { // elsewhere, a .pth may contain the weights of a model
            return inPackages(name);
        }
        if (name.equals("direct_url.json") && directory.endsWith(".dist-info")) {
            return ORIGIN;
        }
        return name.equals("kernel.json") && first.equals("share") ? KERNEL : UNKNOWN;
    }

    private static Format inPackages(String name) {
        if (name.endsWith(".pth") || name.endsWith(".egg-link")) {
            return PATH_LINES;
        }
        return name.startsWith("__editable__") && name.endsWith("finder.py") ? MODULE : UNKNOWN;
    }

    private static String activation(String content, Substitution substitution, Language language) {
        return substitution.in(PromptName.moved(content, substitution, language), language);
    }
}
