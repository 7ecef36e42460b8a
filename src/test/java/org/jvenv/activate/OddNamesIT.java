package org.jvenv.activate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.environment.Environment;

/**
 * Every shell over every odd name, for the directory and for the prompt: only a shell knows what it makes of a text.
 */
class OddNamesIT {

    @TempDir
    private static Path temp;

    /** By the plain names of links to them, which is what the shells are told. */
    private static final Map<String, Environment> ENVIRONMENTS = new LinkedHashMap<>();

    @BeforeAll
    static void makeEnvironments() throws IOException {
        for (int i = 0; i < OddNames.ALL.size(); i++) {
            String name = OddNames.ALL.get(i);
            Environment environment =
                    EnvironmentsOnDisk.make(temp.resolve("of" + i).resolve(name), name);
            Files.createSymbolicLink(temp.resolve("e" + i), environment.prefix());
            ENVIRONMENTS.put("e" + i, environment);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryNameForWhatItIs(Shell shell) throws IOException {
        shell.program();
        Path out = Files.createDirectory(temp.resolve("out"));

        try {
            shell.run(temp, Map.of("PATH", "/opt/a b::/usr/bin:/bin"), linesFor(shell));

            assertThat(temp.resolve("x")).doesNotExist();
            for (String link : linksFor(shell)) {
                assertSwitched(shell, link, out);
            }
        } finally {
            Files.move(out, temp.resolve("out of " + shell));
        }
    }

    private static List<String> linesFor(Shell shell) {
        List<String> lines = new ArrayList<>(List.of(shell.set("PYTHONHOME", "/home"), shell.dump("out/before")));
        for (String link : linksFor(shell)) {
            lines.add(shell.activation(link));
            lines.add(shell.dump("out/" + link + ".on"));
            lines.add("python out/" + link + ".where");
            lines.add("deactivate");
            lines.add(shell.dump("out/" + link + ".off"));
        }
        return lines;
    }

    /** All but those for which the script was left out. */
    private static List<String> linksFor(Shell shell) {
        return ENVIRONMENTS.keySet().stream()
                .filter(link -> Files.exists(temp.resolve(link + "/bin/" + shell.script())))
                .toList();
    }

    private static void assertSwitched(Shell shell, String link, Path out) throws IOException {
        Environment environment = requireNonNull(ENVIRONMENTS.get(link));
        Path scripts = environment.scheme().scripts();
        String about = shell + " in " + environment.prefix();
        Map<String, String> before = Shell.dumped(out.resolve("before"));
        assertThat(Shell.dumped(out.resolve(link + ".on")))
                .as(about)
                .containsEntry("VIRTUAL_ENV", environment.prefix().toString())
                .containsEntry("VIRTUAL_ENV_PROMPT", environment.prompt())
                .containsEntry("PATH", scripts + ":" + before.get("PATH"))
                .doesNotContainKey("PYTHONHOME");
        assertThat(out.resolve(link + ".where"))
                .as(about)
                .hasContent(environment.python().toString());
        assertThat(Shell.dumped(out.resolve(link + ".off"))).as(about).isEqualTo(before);
    }
}
