package org.jvenv.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small wheels, good ones and bad ones. */
public final class WheelBuilder {

    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int MADE_ON_UNIX = 3 << 8;

    private final String distribution;
    private final String version;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Integer> modes = new LinkedHashMap<>();
    private final Map<String, String> recorded = new LinkedHashMap<>();
    private String requiresPython = "";

    private WheelBuilder(String distribution, String version) {
        this.distribution = distribution;
        this.version = version;
        metadata("WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
    }

    public static WheelBuilder wheel(String distribution, String version) {
        return new WheelBuilder(distribution, version);
    }

    public WheelBuilder file(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        files.put(name, content);
        recorded.put(name, name + ",sha256=" + hash(content) + "," + content.length);
        return this;
    }

    /** A file of {@code .dist-info}. */
    public WheelBuilder metadata(String name, String text) {
        return file(distInfo() + name, text);
    }

    public WheelBuilder requiresPython(String range) {
        requiresPython = "Requires-Python: " + range + "\n";
        return this;
    }

    /** Gives an entry a Unix file type and permissions. */
    public WheelBuilder mode(String name, int mode) {
        modes.put(name, mode);
        return this;
    }

    /** Writes {@code row} to RECORD instead of the correct row of a file; an empty row omits the file. */
    public WheelBuilder recordRow(String name, String row) {
        recorded.put(name, row);
        return this;
    }

    public byte[] build() {
        if (!files.containsKey(distInfo() + "METADATA")) {
            metadata(
                    "METADATA",
                    "Metadata-Version: 2.1\nName: " + distribution + "\nVersion: " + version + "\n" + requiresPython
                            + "\nA long description: with a colon\n");
        }
        String record = String.join("\n", recorded.values()) + "\n" + distInfo() + "RECORD,,\n";
        Map<String, byte[]> entries = new LinkedHashMap<>(files);
        entries.putIfAbsent(distInfo() + "RECORD", record.getBytes(StandardCharsets.UTF_8));
        return withModes(zipped(entries));
    }

    /** Writes the wheel under its own name into {@code directory}. */
    public Path into(Path directory) throws IOException {
        return Files.write(directory.resolve(fileName()), build());
    }

    public String fileName() {
        return distribution + "-" + version + "-py3-none-any.whl";
    }

    private String distInfo() {
        return distribution + "-" + version + ".dist-info/";
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry file = new ZipEntry(entry.getKey());
                file.setTimeLocal(MADE); // the same wheel twice has the same hash
                zip.putNextEntry(file);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JDK cannot write modes, so they are put into its table of contents afterwards. */
    private byte[] withModes(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - CENTRAL_SIZE; at++) {
            if (bytes.getInt(at) == CENTRAL_SIGNATURE) {
                String name = new String(zip, at + CENTRAL_SIZE, bytes.getShort(at + 28), StandardCharsets.UTF_8);
                if (modes.containsKey(name)) {
                    bytes.putShort(at + 4, (short) MADE_ON_UNIX);
                    bytes.putShort(at + 40, modes.get(name).shortValue());
                }
            }
        }
        return zip;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
