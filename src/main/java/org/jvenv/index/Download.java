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
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/** One file on its way from the index. */
final class Download {

    private static final int UNSATISFIABLE = 416;

    private final IndexFile file;
    private final @Nullable String authorization;
    private final HttpRequests web;
    private final BodyReader body;

    Download(IndexFile file, @Nullable String authorization, HttpRequests web, BodyReader body) {
        this.file = file;
        this.authorization = authorization;
        this.web = web;
        this.body = body;
    }

    /** Fetches what is not in {@code directory} yet, checks the whole, and gives it its name. */
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
        Path own = AtomicFile.hiddenSibling(part, "part"); // another process fetches the same: no time to wait for it
        try (FileChannel channel = FileLocks.open(own)) {
            return fetched(own, channel, directory, meter);
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private Path fetched(Path part, FileChannel channel, Path directory, Meter meter) throws IOException {
        if (file.hash() == null) {
            channel.truncate(0); // nobody could tell whether what follows belongs to it
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
        long here = channel.size();
        HttpURLConnection connection = web.get(file.address(), authorization, headers(here));
        try {
            int status = connection.getResponseCode();
            if (status == UNSATISFIABLE) {
                channel.truncate(0);
                throw new IOException("the server does not have the rest of it");
            }
            Retry.check(file.address(), status);
            if (here > 0 && !continues(connection, here)) {
                channel.truncate(0);
                here = 0;
            }
            long expected = connection.getContentLengthLong();
            meter.began(file.name(), expected < 0 ? -1 : here + expected);
            channel.position(here);
            try (InputStream stream = connection.getInputStream()) {
                OutputStream sink = Channels.newOutputStream(channel);
                body.copy(stream, sink, expected, here, meter);
            }
        } finally {
            connection.disconnect();
        }
    }

    /** Bytes as they are: a compressed body would be of another length. */
    private static Map<String, String> headers(long here) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Encoding", "identity");
        if (here > 0) {
            headers.put("Range", "bytes=" + here + "-");
        }
        return headers;
    }

    private static boolean continues(HttpURLConnection connection, long here) throws IOException {
        return connection.getResponseCode() == HttpURLConnection.HTTP_PARTIAL
                && String.valueOf(connection.getHeaderField("Content-Range")).startsWith("bytes " + here + "-");
    }
}
