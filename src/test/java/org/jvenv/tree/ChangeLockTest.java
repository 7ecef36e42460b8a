package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLockTest {

    @TempDir
    private Path directory;

    @Test
    void changesOfManyAreAllKept() throws Exception {
        Path file = Files.writeString(directory.resolve("count"), "0");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> changes = new ArrayList<>();

        for (int i = 0; i < 8; i++) {
            changes.add(threads.submit(counting(file)));
        }
        for (Future<Integer> change : changes) {
            change.get();
        }
        threads.shutdown();

        assertThat(file).content().isEqualTo("8");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        ChangeLock.during(directory.resolve("file"), () -> assertThat(directory).isNotEmptyDirectory());

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWhenTheChangeFails() {
        Path file = directory.resolve("file");

        assertThatThrownBy(() -> ChangeLock.during(file, () -> {
                    throw new IOException("no");
                }))
                .hasMessage("no");

        assertThat(directory).isEmptyDirectory();
    }

    private static Callable<Integer> counting(Path file) {
        return () -> {
            ChangeLock.during(file, () -> {
                int count = Integer.parseInt(Files.readString(file)) + 1;
                AtomicFile.write(file, String.valueOf(count).getBytes(StandardCharsets.UTF_8));
            });
            return 1;
        };
    }
}
