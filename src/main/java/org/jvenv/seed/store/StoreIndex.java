package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.FileIdentity;

/**
 * Maps wheels to their entries of the store, so that a known wheel is not read again.
 *
 * <p>It is a text file with a line for each wheel: the hash of the entry, then the {@link WheelIdentity}. If it is
 * missing or damaged, jvenv is slower once.
 */
final class StoreIndex {

    private static final String HEADER = "jvenv wheel index 1\n";
    private static final int HASH_LENGTH = 64;
    private static final int LARGEST = 16 << 20;

    private final Path file;
    private @Nullable String lines;

    StoreIndex(Path file) {
        this.file = file;
    }

    /** Returns the hash of the wheel, if it is known. */
    Optional<String> find(WheelIdentity wheel) {
        Optional<String> hash = search(wheel);
        if (Log.isOn()) {
            String known = lines().contains(" " + wheel.path() + "\n") ? "it has changed" : "it is not in the index";
            Log.debug(
                    Log.STORE,
                    hash.isPresent()
                            ? "hit: `" + wheel.path() + "` is entry " + hash.get()
                            : "miss: `" + wheel.path() + "`: " + known);
        }
        return hash;
    }

    private Optional<String> search(WheelIdentity wheel) {
        String known = lines();
        int match = known.indexOf(" " + wheel.line() + "\n");
        int start = match - HASH_LENGTH;
        if (start < HEADER.length() || known.charAt(start - 1) != '\n') {
            return Optional.empty();
        }
        String hash = known.substring(start, match);
        return isHash(hash) ? Optional.of(hash) : Optional.empty();
    }

    /** Adds a wheel, which replaces another one with the same path. */
    void remember(WheelIdentity wheel, String hash) {
        if (!wheel.isWritable()) {
            return;
        }
        StringBuilder changed = new StringBuilder(HEADER);
        for (String line : read().split("\n", -1)) {
            if (line.length() > HASH_LENGTH
                    && !line.endsWith(" " + wheel.path())
                    && isHash(line.substring(0, HASH_LENGTH))) {
                changed.append(line).append('\n');
            }
        }
        changed.append(hash).append(' ').append(wheel.line()).append('\n');
        write(changed.toString());
    }

    static boolean isHash(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() == HASH_LENGTH;
    }

    private String lines() {
        String known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        return known;
    }

    private String read() {
        try {
            String text = new String(BoundedRead.of(file, LARGEST), StandardCharsets.UTF_8);
            return text.startsWith(HEADER) ? text : HEADER;
        } catch (IOException e) {
            return HEADER; // usually because it does not exist yet
        }
    }

    private void write(String text) {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            lines = text;
        } catch (IOException e) {
            return; // the next run only has to hash the wheel again
        }
    }

    /**
     * Identifies a wheel without reading it.
     *
     * @param path its path
     * @param state the {@link FileIdentity} of the file
     */
    record WheelIdentity(String path, String state) {

        static WheelIdentity of(Path file) throws IOException {
            return new WheelIdentity(file.toString(), FileIdentity.of(file));
        }

        /** Returns the form in the index. */
        String line() {
            return state + " " + path;
        }

        /** Whether the path fits into one line of the index. */
        boolean isWritable() {
            return path.indexOf('\n') < 0;
        }
    }
}
