package org.jvenv.wheel;

import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.scheme.Scheme;

/** The parts of a wheel with different install directories, named as in its {@code .data} directory. */
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

    /** pip installs headers next to {@code include}, which may be a link to that of the base interpreter. */
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

    /** Returns the name of the directory in {@code .data}. */
    public String directoryName() {
        return directoryName;
    }

    /** Returns the directory in {@code scheme} for the files of {@code project}. */
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
