package org.jvenv.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** Versions are read and ordered as the library does that pip has in it. */
class Pep440VersionIT {

    private static final String SCRIPT = """
        import sys
        from pip._vendor.packaging.version import Version, InvalidVersion
        good = []
        for text in sys.argv[1:]:
            try:
                good.append((Version(text), text))
                print(text, Version(text))
            except InvalidVersion:
                print(text, "none")
        print(" ".join(text for _, text in sorted(good, key=lambda pair: pair[0])))
        """;

    private static final List<String> PARTS = List.of(
            "1", "01", "0", "!", ".", "-", "_", "a", "b", "c", "rc", "alpha", "post", "r", "dev", "+", "v", "x", "10",
            "pre", ".dev", "-1", ".post2", "+ab", "rev", "1.0", "2!1");

    @TempDir
    private Path temp;

    @Test
    void thousandTextsAreReadAndOrderedAsPipDoes() {
        List<String> texts = texts();
        List<String> command = new ArrayList<>(List.of("-c", SCRIPT));
        command.addAll(texts);

        command.add(0, Pythons.any().toString());
        Run run = Programs.run(temp, Map.of(), command.toArray(new String[0]));

        List<Pep440Version> ordered = new ArrayList<>();
        List<String> lines = run.out().lines().toList();
        for (String text : lines.get(lines.size() - 1).split(" ", -1)) {
            ordered.add(Pep440Version.parse(text).orElseThrow());
        }
        assertThat(lines.subList(0, lines.size() - 1))
                .containsExactlyElementsOf(texts.stream().map(this::line).toList());
        assertThat(ordered).isSorted().hasSizeGreaterThan(100);
    }

    private String line(String text) {
        Optional<Pep440Version> version = Pep440Version.parse(text);
        return text + " " + version.map(Pep440Version::toString).orElse("none");
    }

    /** The same at each run. */
    private static List<String> texts() {
        Random random = new Random(440);
        List<String> texts = new ArrayList<>(Pep440VersionTest.ASCENDING);
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder(i % 3 == 0 ? "" : "1.0");
            for (int part = random.nextInt(6); part >= 0; part--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        Collections.shuffle(texts, random);
        return texts;
    }
}
