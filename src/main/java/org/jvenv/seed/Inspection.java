package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.seed.Finding.State;
import org.jvenv.seed.Manifest.StoredFile;
import org.jvenv.tree.Trees;
import org.jvenv.wheel.WheelName;

/** A thorough look at one entry of the store: at the content of its files, not at their times. */
final class Inspection {

    private final Shelf shelf;
    private final Path entry;
    private final String hash;

    Inspection(Shelf shelf, Path entry) {
        this.shelf = shelf;
        this.entry = entry;
        this.hash = String.valueOf(entry.getFileName());
    }

    Finding perform() throws IOException {
        @Nullable Manifest manifest = shelf.manifest(hash).orElse(null);
        String name = manifest == null
                ? hash
                : manifest.facts().name() + " " + manifest.facts().version();
        Optional<Seed> wheel = goodWheel();
        if (manifest != null && wheel.isPresent() && isIntact(StoredWheel.of(entry, manifest))) {
            return new Finding(hash, name, State.INTACT);
        }
        if (wheel.isEmpty()) {
            Trees.delete(entry);
            return new Finding(hash, name, State.REMOVED);
        }
        byte[] content = Files.readAllBytes(wheel.get().file());
        shelf.replace(hash, wheel.get(), content);
        return new Finding(hash, wheel.get().toString(), State.REPAIRED);
    }

    /** The kept wheel, if it is still the one that names the entry. */
    private Optional<Seed> goodWheel() throws IOException {
        try (DirectoryStream<Path> wheels = Files.newDirectoryStream(entry, "*.whl")) {
            for (Path wheel : wheels) {
                Optional<WheelName> name = WheelName.parse(String.valueOf(wheel.getFileName()));
                if (name.isPresent() && HexFormat.of().formatHex(digest(wheel)).equals(hash)) {
                    return Optional.of(new Seed(name.get(), wheel, "the wheel store"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIntact(StoredWheel stored) throws IOException {
        List<StoredFile> files = stored.manifest().files();
        if (!stored.isIntact()) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            String found = Base64.getUrlEncoder().withoutPadding().encodeToString(digest(stored.source(i)));
            if (!files.get(i).sha256().endsWith(found)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] digest(Path file) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
