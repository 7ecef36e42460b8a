package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/** Downloads one file from the index. */
final class Download {

    private static final int UNSATISFIABLE = 416;

    private final IndexFile file;
    private final @Nullable String authorization;
    private final HttpRequests requests;
    private final BodyReader body;

    Download(IndexFile file, @Nullable String authorization, HttpRequests requests, BodyReader body) {
        this.file = file;
        this.authorization = authorization;
        this.requests = requests;
        this.body = body;
    }

    /**
     * Downloads the missing part to {@code directory}, checks the hash of the file, and renames it to its final name.
     */
    Path into(Path directory, Meter meter) throws IOException {
        FileModes.createPrivateDirectories(directory);
        Path part = directory.resolve(
                file.hash() == null ? file.name() + ".part" : file.hash().digits() + ".part");
        if (Trees.isThere(part) && !Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            Trees.delete(part);
        }
        try (FileChannel channel = FileLocks.open(part)) {
            if (FileLocks.tryLockIfAny(channel)) {
                return fetched(part, channel, directory, meter);
            }
        }
        Log.tried(part, false);
        Path separate = AtomicFile.hiddenSibling(part, "part"); // another process downloads the same file; do not wait
        try (FileChannel channel = FileLocks.open(separate)) {
            return fetched(separate, channel, directory, meter);
        } finally {
            Files.deleteIfExists(separate);
        }
    }

    private Path fetched(Path part, FileChannel channel, Path directory, Meter meter) throws IOException {
        if (file.hash() == null) {
            channel.truncate(0); // without a hash, a partial file may belong to another version
        }
        meter.began(file.name(), -1);
        try {
            fetch(channel, meter);
        } finally {
            meter.ended();
        }
        file.check(part);
        Path target = directory.resolve(file.name());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private void fetch(FileChannel channel, Meter meter) throws IOException {
        long existing = channel.size();
        HttpURLConnection connection = requests.get(file.address(), authorization, headers(existing));
        try {
            int status = connection.getResponseCode();
            if (status == UNSATISFIABLE) {
                channel.truncate(0);
                throw new IOException("the server cannot send the rest of the file");
            }
            Retry.check(file.address(), status);
            if (existing > 0 && !continues(connection, existing)) {
                channel.truncate(0);
                existing = 0;
            }
            long expected = connection.getContentLengthLong();
            meter.began(file.name(), expected < 0 ? -1 : existing + expected);
            channel.position(existing);
            try (InputStream stream = connection.getInputStream()) {
                OutputStream sink = Channels.newOutputStream(channel);
                body.copy(stream, sink, expected, existing, meter);
            }
        } finally {
            connection.disconnect();
        }
    }

    /** Requests an uncompressed body, so that its length is that of the file. */
    private static Map<String, String> headers(long existing) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Encoding", "identity");
        if (existing > 0) {
            headers.put("Range", "bytes=" + existing + "-");
        }
        return headers;
    }

    private static boolean continues(HttpURLConnection connection, long existing) throws IOException {
        return connection.getResponseCode() == HttpURLConnection.HTTP_PARTIAL
                && String.valueOf(connection.getHeaderField("Content-Range")).startsWith("bytes " + existing + "-");
    }
}
