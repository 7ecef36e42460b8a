package org.jvenv.wheel;

import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.scheme.Scheme;

/** The parts of a wheel that are installed at different places, by the names that its {@code .data} directory has. */
public enum Section {
    PURELIB("purelib") {
        @Override
        public Path directoryIn(Scheme scheme, String project) {
            return scheme.purelib();
        }
    },
    PLATLIB("platlib") {
        @Override
        public Path directoryIn(Scheme scheme, String project) {
            return scheme.platlib();
        }
    },
    SCRIPTS("scripts") {
        @Override
        public Path directoryIn(Scheme scheme, String project) {
            return scheme.scripts();
        }
    },

    /** In an environment {@code include} may lead to the base interpreter; so pip has a place of its own beside it. */
    HEADERS("headers") {
        @Override
        public Path directoryIn(Scheme scheme, String project) {
            Path include = scheme.include();
            Path parent = include.getParent();
            Path site = parent == null
                    ? include.resolve("site")
                    : parent.resolve("site").resolve(include.getFileName());
            return site.resolve(project);
        }
    },
    DATA("data") {
        @Override
        public Path directoryIn(Scheme scheme, String project) {
            return scheme.data();
        }
    };

    private final String directoryName;

    Section(String directoryName) {
        this.directoryName = directoryName;
    }

    /** What it is called below {@code .data}. */
    public String directoryName() {
        return directoryName;
    }

    /** Where {@code scheme} has it, for the files of {@code project}. */
    public abstract Path directoryIn(Scheme scheme, String project);

    public static Optional<Section> named(String directoryName) {
        for (Section section : values()) {
            if (section.directoryName.equals(directoryName)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
