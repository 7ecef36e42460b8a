package org.jvenv.relocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetsTest {

    private final LinkTargets targets = new LinkTargets(
            List.of(Path.of("/link/old"), Path.of("/ve/old")),
            Path.of("/ve/old"),
            Path.of("/srv/deep/new"),
            Path.of("/disk/deep/new"));

    @ParameterizedTest
    @CsvSource({
        "bin/python, /usr/bin/python3, /usr/bin/python3",
        "bin/python3, python, python",
        "lib64, lib, lib",
        "local/bin, /ve/old/bin, /srv/deep/new/bin",
        "local/lib, /link/old/lib, /srv/deep/new/lib",
        "bin/python, /ve/old-base/bin/python, /ve/old-base/bin/python",
        "lib/a/b, ../../bin/x, ../../bin/x",
        "bin/python, ../../base/bin/python3, ../../../../ve/base/bin/python3",
        "python, ../base/bin/python3, ../../../ve/base/bin/python3"
    })
    void leadsWhereItLed(String file, String before, String after) {
        assertThat(targets.moved(Path.of(file), Path.of(before))).isEqualTo(Path.of(after));
    }
}
