package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** The whole program with an index of the test's own, and the commands that look after what came from it. */
class IndexIT {

    private static final int USAGE = 2;
    private static final int SEEDING_FAILED = 6;

    @TempDir
    private Path temp;

    private IndexServer server;
    private Path python;

    @BeforeEach
    void start() throws IOException {
        server = new IndexServer();
        server.offer(wheel("pip", "98.0").file("pip/__init__.py", "")).offer(wheel("pip", "99.0rc1"));
        python = Pythons.any();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void newestIsLinkedAndKept() {
        Run first = jvenv().create("-p", python, "--download", "--no-setuptools", "one");
        Run second = jvenv().create("-p", python, "--pip", "98.0", "--offline", "--no-setuptools", "two");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("and pip 98.0\n").doesNotContain("\r");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err()).contains("and pip 98.0\n");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void wordsOfVirtualenvSayWhichPip() {
        Run latest = jvenv().create("-p", python, "--pip", "latest", "--no-setuptools", "one");
        Run embedded = jvenv().create("-p", python, "--pip", "embed", "--no-setuptools", "two");

        assertThat(latest.err()).contains("and pip 98.0\n");
        assertThat(embedded.exit()).as(embedded.err()).isZero();
        assertThat(embedded.err()).contains("and pip ").doesNotContain("98.0");
    }

    @Test
    void virtualenvDownloadsWhatIsNotNamedOtherwise() {
        Run newest = succeed("virtualenv", "-p", python.toString(), "--download", "--no-setuptools", "one");
        Run embedded = succeed(
                "virtualenv", "-p", python.toString(), "--download", "--no-setuptools", "--pip", "embed", "two");

        assertThat(newest.out()).contains("download=True", "added seed packages: pip==98.0\n");
        assertThat(embedded.out()).contains("added seed packages: pip==").doesNotContain("98.0");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void indexThatFailsLeavesNothing() throws IOException {
        server.misbehave(IndexServer.status(500), IndexServer.status(500), IndexServer.status(500));

        Run run = jvenv().create("-p", python, "--download", "sub/env");

        assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
        assertThat(run.err())
                .isEqualTo("error: `" + server.address() + "pip/` cannot be had: the server answered 500\n"
                        + "hint: to do without the index, pass `--offline`, or name a directory of wheels with"
                        + " `--extra-search-dir`\n");
        assertThat(temp.resolve("sub")).doesNotExist();
    }

    @Test
    void plainCreateAsksNoIndex() {
        Run run = jvenv().create("-p", python, "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void wheelsOfTheStoreAreAddedUpdatedListedAndRemoved() throws IOException {
        Path own = wheel("pip", "97.0").file("pip/__init__.py", "").into(temp);

        assertThat(succeed("seed", "add", own.toString()).err()).isEqualTo("added pip 97.0\n");
        assertThat(jvenv().create("-p", python, "--no-setuptools", "one").err()).contains("and pip 97.0\n");
        assertThat(succeed("seed", "update", "pip").err()).isEqualTo("added pip 98.0\n");
        assertThat(succeed("seed", "list").out()).isEqualTo("pip 98.0, preferred\npip 97.0\n");
        assertThat(succeed("seed", "list", "--json").out())
                .startsWith("{\"wheels\": [{\"name\": \"pip\", \"version\": \"98.0\", \"sha256\": \"")
                .contains("\"preferred\": true");
        assertThat(succeed("seed", "remove", "pip==98.0", "pip==97.0", "-q").err())
                .isEmpty();
        assertThat(succeed("seed", "list").out()).isEmpty();
    }

    @Test
    void cacheIsShownCheckedAndCleanedUnderEnvironmentsThatStayWhole() throws IOException {
        Path own = wheel("pip", "97.0").file("pip/__init__.py", "A = 1\n").into(temp);
        succeed("seed", "add", own.toString());
        assertThat(jvenv().create("-p", python, "env").exit()).isZero();
        var before = Snapshot.of(temp.resolve("env"));

        assertThat(succeed("cache", "dir").out()).isEqualTo(jvenv().cache() + "\n");
        assertThat(succeed("cache", "size").out()).containsAnyOf(" kB\n", " MB\n");
        assertThat(succeed("cache", "size", "--json").out()).startsWith("{\"bytes\": ");
        assertThat(succeed("cache", "verify").out()).contains("pip 97.0: intact\n");
        assertThat(succeed("cache", "clean").err()).startsWith("freed ");

        assertThat(Snapshot.of(temp.resolve("env"))).isEqualTo(before);
        assertThat(succeed("seed", "list").out()).isEqualTo("pip 97.0, preferred\n");
        assertThat(Files.exists(jvenv().cache().resolve("interpreters"))).isFalse();
        assertThat(jvenv().create("-p", python, "again").exit()).isZero();
        Path mark = Files.createFile(jvenv().cache().resolve("interpreters/mark"));
        assertThat(jvenv().create("-p", python, "--reset-cache", "third").exit())
                .isZero();
        assertThat(mark).doesNotExist();
    }

    @Test
    void verbsThatAreNoneAreRefused() {
        assertThat(jvenv().run("seed", "sow").err())
                .startsWith("error: `jvenv seed` cannot do `sow`\nhint: it can do `list`, ");
        assertThat(jvenv().run("cache").exit()).isEqualTo(USAGE);
        assertThat(jvenv().run("seed", "add").exit()).isEqualTo(USAGE);
        assertThat(jvenv().run("seed", "remove", "pip>=2").exit()).isEqualTo(USAGE);
        assertThat(jvenv().run("cache", "dir", "x").exit()).isEqualTo(USAGE);
        assertThat(jvenv().create("--offline", "--download", "env").exit()).isEqualTo(USAGE);
        assertThat(jvenv().run("seed", "--help").out()).contains("remove PKG[==V]...");
    }

    private Run succeed(String... words) {
        Run run = jvenv().run(words);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private Jvenv jvenv() {
        return Jvenv.in(temp, temp).with("JVENV_INDEX_URL", server.address());
    }
}
