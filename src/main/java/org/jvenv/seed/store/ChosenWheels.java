package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.seed.request.Seed;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.ChangeLock;
import org.jvenv.tree.TextFile;
import org.jvenv.wheel.WheelName;

/**
 * The wheels of the store that the user has added, which are preferred to the bundle of the interpreter.
 *
 * <p>They are stored in a text file with a line for each: the hash of the entry, then the name of the wheel. Without
 * the file, this costs one lookup.
 */
public final class ChosenWheels {

    private static final int HASH_LENGTH = 64;

    private final Path directory;
    private final Path file;
    private @Nullable List<String> lines;

    ChosenWheels(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("chosen");
    }

    public boolean isEmpty() {
        return lines().isEmpty();
    }

    public boolean has(String hash) {
        for (String line : lines()) {
            if (line.startsWith(hash)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the wheels of {@code project}, in the order in which they were chosen.
     *
     * @param origin the source in messages
     */
    public List<Seed> of(String project, String origin) {
        List<Seed> found = new ArrayList<>();
        for (String line : lines()) {
            String fileName = line.substring(HASH_LENGTH + 1);
            WheelName wheel = WheelName.parse(fileName).orElse(null);
            Path kept = directory.resolve(line.substring(0, HASH_LENGTH)).resolve(fileName);
            if (wheel != null && wheel.isOf(project) && Files.exists(kept)) {
                found.add(new Seed(wheel, kept, origin));
            }
        }
        return found;
    }

    public void add(String hash, String fileName) throws IOException {
        ChangeLock.during(file, () -> {
            List<String> changed = new ArrayList<>(read().orElse(List.of()));
            changed.removeIf(line -> line.startsWith(hash));
            changed.add(hash + " " + fileName);
            write(changed);
        });
    }

    public void remove(String hash) throws IOException {
        ChangeLock.during(file, () -> {
            List<String> changed = new ArrayList<>(read().orElse(List.of()));
            if (changed.removeIf(line -> line.startsWith(hash))) {
                write(changed);
            }
        });
    }

    private void write(List<String> changed) throws IOException {
        AtomicFile.write(file, (String.join("\n", changed) + "\n").getBytes(StandardCharsets.UTF_8));
        lines = changed;
    }

    private List<String> lines() {
        List<String> known = lines;
        if (known == null) {
            known = read().orElse(List.of());
            lines = known;
        }
        return known;
    }

    private Optional<List<String>> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> read = new ArrayList<>();
        try {
            for (String line : TextFile.readLoosely(file, TextFile.LIMIT).split("\n", -1)) {
                boolean whole = line.length() > HASH_LENGTH + 1 && line.charAt(HASH_LENGTH) == ' ';
                if (whole && StoreIndex.isHash(line.substring(0, HASH_LENGTH))) {
                    read.add(line);
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // deleted in the meantime
        }
        return Optional.of(read);
    }
}
