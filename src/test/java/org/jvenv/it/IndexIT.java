package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.SelfSigned;
import org.jvenv.testing.Snapshot;
import org.jvenv.testing.TunnelProxy;

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
                .isEqualTo("error: `" + server.address() + "pip/` is not available: the server answered 500\n"
                        + "hint: to do without the index, pass `--offline`, or name a directory of wheels with"
                        + " `--extra-search-dir`\n");
        assertThat(temp.resolve("sub")).doesNotExist();
    }

    @Test
    void plainCreateAsksNoIndexAndLoadsNothingForIt() throws IOException {
        Path loaded = temp.resolve("loaded.txt");
        Jvenv jvenv = jvenv().with("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded)
                .with("PIP_CERT", "/nowhere.pem")
                .with("PIP_EXTRA_INDEX_URL", server.address());

        Run run = jvenv.create("-p", python, "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(server.requests()).isEmpty();
        if (System.getProperty("jvenv.executable") == null) {
            assertThat(Files.readString(loaded))
                    .contains("org.jvenv.Main ")
                    .doesNotContain("org.jvenv.index.Trust", "org.jvenv.index.Web", "org.jvenv.index.PipSettings")
                    .doesNotContain("javax.net.ssl.", "java.net.HttpURLConnection");
        }
    }

    @Test
    void pipOfTheEnvironmentIsToldOfTheIndexesWithoutACommandLine() throws IOException {
        try (IndexServer more = new IndexServer()) {
            server.offer(wheel("demo", "1.0").file("demo.py", ""));
            more.offer(wheel("further", "1.0").file("further.py", ""));
            Jvenv jvenv = jvenv().with("JVENV_INDEX_URL", server.address().replace("//", "//me:secret@"))
                    .with("JVENV_EXTRA_INDEX_URL", more.address().replace("//", "//you:hidden@"))
                    .with("PIP_INDEX_URL", "http://127.0.0.1:9/nobody");

            Run run = jvenv.create("-p", python, "--no-setuptools", "--seed", "demo", "--seed", "further", "-v", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).contains("pip install --quiet").doesNotContain("secret", "hidden");
            assertThat(packages("env")).contains("demo.py", "further.py");
            assertThat(server.requests()).anyMatch(request -> request.contains("demo") && request.contains("Basic "));
        }
    }

    @Test
    void pipBringsUpToDateFromTheIndexThatJvenvIsTold() throws IOException {
        server.offer(wheel("setuptools", "99.0").file("setuptools/__init__.py", ""));

        Run run = jvenv().create("-p", Pythons.named("3.11"), "--upgrade-deps", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(packages("env", "3.11")).contains("pip-98.0.dist-info", "setuptools-99.0.dist-info");
    }

    @Test
    void bestOfAllIndexesIsTakenAndOfEqualOnesThatOfTheFirst() throws IOException {
        try (IndexServer more = new IndexServer()) {
            more.offer(wheel("pip", "98.0").file("pip/other.py", ""))
                    .offer(wheel("setuptools", "98.0").file("setuptools/__init__.py", ""));
            Jvenv jvenv = jvenv().with("PIP_EXTRA_INDEX_URL", more.address().replace("//", "//me:secret@"));

            Run equal = jvenv.create("-p", python, "--download", "--setuptools", "98.0", "-v", "one");
            more.offer(wheel("pip", "98.1").file("pip/other.py", ""));
            Run better = jvenv.create("-p", python, "--download", "--no-setuptools", "-v", "two");

            assertThat(equal.exit()).as(equal.err()).isZero();
            assertThat(equal.err())
                    .contains("pip 98.0")
                    .contains("setuptools 98.0")
                    .doesNotContain("secret");
            assertThat(more.requests()).noneMatch(request -> request.contains("/files/pip-98.0"));
            assertThat(better.exit()).as(better.err()).isZero();
            assertThat(better.err()).contains("pip 98.1").doesNotContain("secret");
            assertThat(more.requests()).anyMatch(request -> request.contains("/files/pip-98.1"));
        }
    }

    @Test
    void furtherIndexThatFailsIsNamedWithoutItsPassword() throws IOException {
        try (IndexServer more = new IndexServer()) {
            more.misbehave(IndexServer.status(403));

            Run run = jvenv().with("PIP_EXTRA_INDEX_URL", more.address().replace("//", "//me:secret@"))
                    .create("-p", python, "--download", "--no-setuptools", "env");

            assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
            assertThat(run.err())
                    .startsWith("error: `" + more.address() + "pip/` is not available: access denied (403)\n")
                    .doesNotContain("secret");
        }
    }

    @Test
    void projectThatNoIndexHasIsMissedInAllOfThem() throws IOException {
        try (IndexServer more = new IndexServer()) {
            Run run = jvenv().with("PIP_EXTRA_INDEX_URL", more.address()).run("seed", "update", "nothing");

            assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
            assertThat(run.err())
                    .startsWith("error: no suitable wheel of nothing in the index " + server.address() + ", the index "
                            + more.address() + "\n");
        }
    }

    @Test
    void serverWithItsOwnCertificateIsTrustedOnlyIfThatIsNamed() throws IOException {
        SelfSigned key = SelfSigned.make(temp, "IP:127.0.0.1");
        try (IndexServer secure =
                IndexServer.secure(key).offer(wheel("pip", "98.0").file("pip/__init__.py", ""))) {
            Jvenv jvenv = jvenv().with("JVENV_INDEX_URL", secure.address());

            Run refused = jvenv.create("-p", python, "--download", "--no-setuptools", "one");
            Run trusted = jvenv.with("PIP_CERT", key.certificate())
                    .create("-p", python, "--download", "--no-setuptools", "two");

            assertThat(refused.exit()).isEqualTo(SEEDING_FAILED);
            assertThat(refused.err())
                    .isEqualTo("error: `" + secure.address()
                            + "pip/` is not available: the certificate of the host `127.0.0.1` is not"
                            + " trusted by Java\nhint: if you trust that host, set PIP_CERT, or `cert` in pip.conf, to a"
                            + " file with its certificate in PEM form\n");
            assertThat(trusted.exit()).as(trusted.err()).isZero();
            assertThat(trusted.err()).contains("and pip 98.0\n");
        }
    }

    @Test
    void proxyIsToldItsPasswordForTheTunnel() throws IOException {
        SelfSigned key = SelfSigned.make(temp, "DNS:index.invalid");
        try (IndexServer secure =
                        IndexServer.secure(key).offer(wheel("pip", "98.0").file("pip/__init__.py", ""));
                TunnelProxy proxy = new TunnelProxy(secure.port()).wanting("Basic bWU6c2VjcmV0")) {
            Run run = jvenv().with("JVENV_INDEX_URL", "https://index.invalid/simple")
                    .with("https_proxy", "http://me:secret@127.0.0.1:" + proxy.port())
                    .with("PIP_CERT", key.certificate())
                    .create("-p", python, "--download", "--no-setuptools", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).contains("and pip 98.0\n").doesNotContain("secret");
        }
    }

    @Test
    void wheelsOfTheStoreAreAddedUpdatedListedAndRemoved() throws IOException {
        Path own = wheel("pip", "97.0").file("pip/__init__.py", "").into(temp);

        assertThat(succeed("seed", "add", own.toString()).err()).isEqualTo("added pip 97.0\n");
        assertThat(jvenv().create("-p", python, "--no-setuptools", "one").err()).contains("and pip 97.0\n");
        assertThat(succeed("seed", "update", "pip").err()).isEqualTo("added pip 98.0\n");
        assertThat(succeed("seed", "list").out()).isEqualTo("pip 98.0, preferred\npip 97.0\n");
        assertThat(succeed("seed", "list", "--json").out())
                .startsWith("{\"wheels\":[{\"name\":\"pip\",\"version\":\"98.0\",\"sha256\":\"")
                .contains("\"preferred\":true");
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
        assertThat(succeed("cache", "size", "--json").out()).startsWith("{\"bytes\":");
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
                .startsWith("error: unknown command `seed sow`\nhint: use `list`, ");
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

    private List<String> packages(String environment) throws IOException {
        return packages(
                environment, Programs.python(python, "import sys; print('%d.%d' % sys.version_info[:2], end='')"));
    }

    private List<String> packages(String environment, String feature) throws IOException {
        try (Stream<Path> packages =
                Files.list(temp.resolve(environment).resolve("lib/python" + feature + "/site-packages"))) {
            return packages.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    private Jvenv jvenv() {
        return Jvenv.in(temp, temp).with("JVENV_INDEX_URL", server.address()).with("PIP_CONFIG_FILE", "/dev/null");
    }
}
