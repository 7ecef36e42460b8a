package org.jvenv.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which states of files are trusted, changed or untrusted. */
class TrustedTest {

    private static final String HOOK = ".virtualenvwrapper/postactivate";

    @TempDir
    private Path temp;

    private Path project;
    private Path environment;
    private Path named;
    private Path root;
    private TrustStore store;

    /** What the shell is told about a project. */
    enum State {
        TRUSTED,
        CHANGED,
        UNTRUSTED
    }

    /** What happens to a file after it was trusted. */
    enum FileChange {
        NONE {
            @Override
            void apply(Path file) {}
        },
        WRITTEN {
            @Override
            void apply(Path file) throws IOException {
                write(file, "another\n");
            }
        },
        EMPTIED {
            @Override
            void apply(Path file) throws IOException {
                write(file, "");
            }
        },
        DELETED {
            @Override
            void apply(Path file) throws IOException {
                Files.delete(file);
            }
        },
        TOUCHED {
            @Override
            void apply(Path file) throws IOException {
                Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            }
        },
        MADE_EXECUTABLE {
            @Override
            void apply(Path file) throws IOException {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        },
        LINKED_TO_SAME {
            @Override
            void apply(Path file) throws IOException {
                Path moved = Files.move(file, file.resolveSibling("moved"));
                Files.createSymbolicLink(file, moved);
            }
        },
        LINKED_TO_NOTHING {
            @Override
            void apply(Path file) throws IOException {
                Files.deleteIfExists(file);
                Files.createSymbolicLink(file, Path.of("nowhere"));
            }
        },
        DIRECTORY {
            @Override
            void apply(Path file) throws IOException {
                Files.deleteIfExists(file);
                Files.createDirectories(file);
            }
        };

        abstract void apply(Path file) throws IOException;
    }

    /** What happens to the store after a project was trusted. */
    enum StoreChange {
        ENTRY_DELETED {
            @Override
            void apply(Path root, Path directory) throws IOException {
                Files.delete(directory.resolve("entry"));
            }
        },
        ENTRY_EMPTY {
            @Override
            void apply(Path root, Path directory) throws IOException {
                write(directory.resolve("entry"), "");
            }
        },
        ENTRY_OF_A_LATER_VERSION {
            @Override
            void apply(Path root, Path directory) throws IOException {
                Path entry = directory.resolve("entry");
                write(entry, Files.readString(entry).replaceFirst("trust 1", "trust 2"));
            }
        },
        ENTRY_OF_ANOTHER_PROJECT {
            @Override
            void apply(Path root, Path directory) throws IOException {
                Path entry = directory.resolve("entry");
                write(entry, Files.readString(entry).replaceFirst("project .*", "project /elsewhere"));
            }
        },
        ENTRY_IS_A_LINK {
            @Override
            void apply(Path root, Path directory) throws IOException {
                FileChange.LINKED_TO_SAME.apply(directory.resolve("entry"));
            }
        },
        ENTRY_FOR_OTHERS {
            @Override
            void apply(Path root, Path directory) throws IOException {
                permit(directory.resolve("entry"), "rw-rw-rw-");
            }
        },
        DIRECTORY_FOR_OTHERS {
            @Override
            void apply(Path root, Path directory) throws IOException {
                permit(directory, "rwxrwxrwx");
            }
        },
        DIRECTORY_IS_A_LINK {
            @Override
            void apply(Path root, Path directory) throws IOException {
                Path moved = Files.move(directory, root.resolveSibling("moved"));
                Files.createSymbolicLink(directory, moved);
            }
        },
        ROOT_FOR_OTHERS {
            @Override
            void apply(Path root, Path directory) throws IOException {
                permit(root, "rwxrwxrwx");
            }
        },
        ROOT_IS_A_LINK {
            @Override
            void apply(Path root, Path directory) throws IOException {
                FileChange.LINKED_TO_SAME.apply(root);
            }
        };

        abstract void apply(Path root, Path directory) throws IOException;
    }

    @BeforeEach
    void lay() throws IOException {
        temp = temp.toRealPath();
        project = Files.createDirectories(temp.resolve("project"));
        named = Files.createDirectories(temp.resolve("envs"));
        environment = environment(project.resolve(".venv"));
        root = temp.resolve("data/trusted");
        store = new TrustStore(root, named);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # file,                 change,            state
            bin/activate,           NONE,              TRUSTED
            bin/activate,           WRITTEN,           CHANGED
            bin/activate,           EMPTIED,           CHANGED
            bin/activate,           DELETED,           CHANGED
            bin/activate,           TOUCHED,           TRUSTED
            bin/activate,           MADE_EXECUTABLE,   TRUSTED
            bin/activate,           LINKED_TO_SAME,    TRUSTED
            bin/activate,           LINKED_TO_NOTHING, CHANGED
            bin/activate,           DIRECTORY,         CHANGED
            pyvenv.cfg,             WRITTEN,           CHANGED
            pyvenv.cfg,             DELETED,           CHANGED

            # files that are not there
            .project,               WRITTEN,           CHANGED
            .variables,             WRITTEN,           CHANGED
            .variables,             LINKED_TO_NOTHING, CHANGED
            .variables,             DIRECTORY,         CHANGED
            bin/activate.fish,      WRITTEN,           CHANGED
            bin/activate.csh,       WRITTEN,           CHANGED
            bin/preactivate,        WRITTEN,           CHANGED
            bin/postactivate,       WRITTEN,           CHANGED
            bin/postactivate,       LINKED_TO_NOTHING, CHANGED
            bin/predeactivate,      WRITTEN,           CHANGED
            bin/postdeactivate,     WRITTEN,           CHANGED
            bin/postactivate.fish,  WRITTEN,           CHANGED

            # files that no shell reads
            bin/python,             WRITTEN,           TRUSTED
            bin/activate_this.py,   WRITTEN,           TRUSTED
            lib/mine.py,            WRITTEN,           TRUSTED
            ../README,              WRITTEN,           TRUSTED
            """)
    void environmentIsTrustedAsLongAsItsScriptsAreTheSame(String file, FileChange change, State expected)
            throws IOException {
        store.trust(project);

        change.apply(environment.resolve(file));

        assertThat(state(environment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # led to,  leads to, state
            .venv,     .venv,    TRUSTED
            .venv,     other,    CHANGED
            .venv,     web,      CHANGED
            other,     other,    TRUSTED
            other,     .venv,    CHANGED
            web,       web,      TRUSTED
            web,       .venv,    CHANGED
            nothing,   .venv,    CHANGED
            nothing,   web,      CHANGED
            """)
    void environmentIsTrustedAsLongAsTheProjectLeadsToIt(String before, String after, State expected)
            throws IOException {
        environment(project.resolve("other"));
        environment(named.resolve("web"));
        lead(before);
        store.trust(project);

        lead(after);

        assertThat(state(prefix(after))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # file,          change,  state
            bin/activate,    WRITTEN, TRUSTED
            bin/activate,    DELETED, TRUSTED
            bin/postactivate, WRITTEN, TRUSTED
            """)
    void namedEnvironmentIsTrustedWhateverItsScriptsAre(String file, FileChange change, State expected)
            throws IOException {
        Path web = environment(named.resolve("web"));
        lead("web");
        store.trust(project);

        change.apply(web.resolve(file));

        assertThat(state(web)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void projectIsUntrustedIfOthersCouldHaveChangedTheStore(StoreChange change) throws IOException {
        store.trust(project);
        assertThat(state(environment)).isEqualTo(State.TRUSTED);
        Path directory;
        try (var entries = Files.list(root)) {
            directory = entries.findFirst().orElseThrow();
        }

        change.apply(root, directory);

        assertThat(state(environment)).isEqualTo(State.UNTRUSTED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # hook at first, change,            same,  known
            true,            NONE,              true,  true
            true,            TOUCHED,           true,  true
            true,            LINKED_TO_SAME,    true,  true
            true,            WRITTEN,           false, true
            true,            EMPTIED,           false, true
            true,            DELETED,           false, true
            true,            DIRECTORY,         false, true
            false,           NONE,              true,  false
            false,           WRITTEN,           false, false
            false,           LINKED_TO_NOTHING, false, false
            """)
    void hookOfTheProjectIsTrustedAsLongAsItIsTheSame(boolean present, FileChange change, boolean same, boolean known)
            throws IOException {
        Path hook = project.resolve(HOOK);
        Files.createDirectories(hook.resolveSibling(""));
        if (present) {
            write(hook, "x=1\n");
        }
        store.trust(project);

        change.apply(hook);

        Trusted trusted = store.of(project).orElseThrow();
        assertThat(trusted.hasHook("postactivate")).isEqualTo(same);
        assertThat(trusted.hadHook("postactivate")).isEqualTo(known);
        assertThat(trusted.hook("postactivate").isPresent())
                .as("the copy stays")
                .isEqualTo(known);
    }

    /** As the shell integration asks the store. */
    private State state(Path prefix) throws IOException {
        Optional<Trusted> trusted = store.of(project);
        if (trusted.isEmpty()) {
            return State.UNTRUSTED;
        }
        boolean same = store.isNamed(prefix) || trusted.get().isUnchanged(prefix);
        return trusted.get().hasEnvironment(prefix) && same ? State.TRUSTED : State.CHANGED;
    }

    private Path prefix(String name) {
        return name.equals("web") ? named.resolve("web") : project.resolve(name);
    }

    /** Has the project lead to an environment in it, to the named one, or to none. */
    private void lead(String name) throws IOException {
        Path venv = project.resolve(".venv");
        Path aside = temp.resolve("aside");
        if (Files.isDirectory(venv)) {
            Files.move(venv, aside);
        }
        Files.deleteIfExists(venv);
        if (name.equals(".venv")) {
            Files.move(aside, venv);
        } else if (!name.equals("nothing")) {
            write(venv, name + "\n");
        }
    }

    private static Path environment(Path prefix) throws IOException {
        write(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        write(prefix.resolve("bin/activate"), "# enter " + prefix + "\n");
        Files.createDirectories(prefix.resolve("lib"));
        return prefix;
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
