package org.jvenv.python.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

    @TempDir
    private Path temp;

    @Test
    void namesAFileOnceThatIsFoundByTwoPaths() throws IOException {
        Path bin = Files.createDirectories(temp.resolve("usr/bin"));
        Path link = Files.createSymbolicLink(temp.resolve("bin"), bin);
        List<Verdict> verdicts = List.of(
                new Verdict("PATH", bin.resolve("python3"), "is too old"),
                new Verdict("PATH", bin.resolve("python"), "is too old"),
                new Verdict("PATH", link.resolve("python3"), "is too old"),
                new Verdict("PATH", link.resolve("python2"), "does not start"));

        assertThat(Verdict.lines(verdicts))
                .containsExactly(
                        "`" + bin.resolve("python3") + "`, `python` (PATH) is too old",
                        "`" + link.resolve("python2") + "` (PATH) does not start");
    }
}
