package org.jvenv.index;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Variables;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.FileModes;
import org.jvenv.wheel.WheelName;

/**
 * A package index with the simple API, in JSON or HTML (PEP 503, 592, 691), or a location of pip's {@code find-links}.
 */
public final class PackageIndex {

    private static final String ACCEPT = JsonPage.TYPE + ", application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";

    private final Location location;
    private final FileSystem files;
    private final HttpRequests requests;
    private final Meter meter;
    private final Cancellation cancellation;

    /**
     * The location of an index.
     *
     * @param name the name in messages, without a password
     * @param server its URL, or {@code null} if it is local
     * @param hasPages whether each project has a page below the URL; otherwise, the URL is that of one page
     * @param directory a local directory or file, or {@code null}
     */
    private record Location(
            String name,
            @Nullable IndexAddress server,
            boolean hasPages,
            @Nullable Path directory) {}

    PackageIndex(
            IndexAddress address, FileSystem files, HttpRequests requests, Meter meter, Cancellation cancellation) {
        this(new Location("the index " + address.root(), address, true, null), files, requests, meter, cancellation);
    }

    private PackageIndex(
            Location location, FileSystem files, HttpRequests requests, Meter meter, Cancellation cancellation) {
        this.location = location;
        this.files = files;
        this.requests = requests;
        this.meter = meter;
        this.cancellation = cancellation;
    }

    /**
     * Returns what pip searches: the locations of {@code find-links}, then the indexes, which are those of
     * {@code JVENV_INDEX_URL} and {@code JVENV_EXTRA_INDEX_URL} if set, and none with {@code no-index}. Sends no
     * request.
     *
     * @param files the file system of pip's settings
     * @param meter observes each download
     * @return the indexes, in order of preference
     * @throws IndexException if a setting is invalid
     */
    public static List<PackageIndex> all(
            Variables variables, FileSystem files, Meter meter, Cancellation cancellation) {
        PipSettings settings = new PipSettings(variables, files);
        HttpRequests requests =
                new HttpRequests(new Proxies(variables, settings.proxy()), settings.trust(), Timeouts.DEFAULT);
        List<PackageIndex> indexes = new ArrayList<>();
        for (IndexSetting link : settings.findLinks()) {
            indexes.add(new PackageIndex(location(link, settings), files, requests, meter, cancellation));
        }
        for (IndexAddress address : settings.indexes()) {
            indexes.add(new PackageIndex(address, files, requests, meter, cancellation));
        }
        return indexes;
    }

    /** Returns the location of an existing path, a {@code file:} URL, or the URL of a server, as in pip. */
    private static Location location(IndexSetting link, PipSettings settings) {
        Path path = settings.path(link.value());
        @Nullable String named = FindLinks.pathOf(link.value());
        if (named == null && !Files.exists(path) && link.value().contains("://")) {
            IndexAddress page = IndexAddress.parsePage(link.value(), link.origin());
            return new Location("the links of " + page.root(), page, false, null);
        }
        Path directory = named == null ? path : settings.path(named);
        return new Location("the links of " + directory, null, false, directory);
    }

    /**
     * Returns the settings of indexes, certificates and proxies.
     *
     * @param files the file system of pip's settings
     * @throws IndexException if the URL of an index is invalid
     */
    public static List<IndexSetting> settings(Variables variables, FileSystem files) {
        PipSettings pip = new PipSettings(variables, files);
        List<IndexSetting> settings = new ArrayList<>(pip.all());
        settings.addAll(new Proxies(variables, pip.proxy()).all());
        return settings;
    }

    /** Returns the form for messages, without a password: {@code the index https://pypi.org/simple/}. */
    @Override
    public String toString() {
        return location.name();
    }

    /**
     * Returns all files of {@code project}, and possibly of others, in no order; none if the project is unknown.
     *
     * @throws IndexException if the index does not answer, or its answer is invalid
     */
    public List<IndexFile> files(String project) {
        @Nullable Path directory = location.directory();
        if (directory != null) {
            return FindLinks.files(directory);
        }
        IndexAddress server = requireNonNull(location.server());
        if (!Links.isFileName(WheelName.normalized(project))) {
            return List.of(); // not valid in a URL
        }
        URI page = location.hasPages() ? server.page(project) : server.root();
        if (page.getPath().endsWith(".whl")) {
            return List.of(new IndexFile(Links.fileName(page.getPath()), page, null, null, false));
        }
        return new Retry(requests.timeouts(), cancellation).perform(page, () -> files(page, server));
    }

    /** Returns the path of {@code file}, if it is local. */
    public Optional<Path> local(IndexFile file) {
        return Links.isFile(file.address())
                ? Optional.of(files.getPath(file.address().getPath()))
                : Optional.empty();
    }

    /**
     * Downloads {@code file} to {@code directory} and checks its hash. An incomplete download is kept there, and the
     * next attempt continues it, in this run or another.
     *
     * @return the path of the downloaded file
     * @throws IndexException if the file is not available, or its hash is wrong
     * @throws UncheckedIOException if it cannot be written
     */
    public Path download(IndexFile file, Path directory) {
        Retry attempts = new Retry(requests.timeouts(), cancellation);
        if (Links.isFile(file.address())) {
            return attempts.perform(file.address(), () -> copied(file, directory));
        }
        BodyReader body = new BodyReader(file.address(), BodyReader.Limit.FILE, requests.timeouts(), cancellation);
        Download download = new Download(file, authorizationFor(file.address()), requests, body);
        return attempts.perform(file.address(), () -> download.into(directory, meter));
    }

    private Path copied(IndexFile file, Path directory) throws IOException {
        Path source = local(file).orElseThrow();
        byte[] content = BoundedRead.of(source, BodyReader.Limit.FILE.bytes());
        FileModes.createPrivateDirectories(directory);
        Path target = directory.resolve(file.name());
        AtomicFile.write(target, content);
        file.check(target);
        return target;
    }

    /** Returns the credentials for a file; those of the index are only sent to its own server. */
    private @Nullable String authorizationFor(URI file) {
        if (file.getUserInfo() != null) {
            return IndexAddress.basic(file.getUserInfo());
        }
        @Nullable IndexAddress server = location.server();
        return server != null && HttpRequests.isSameServer(server.root(), file) ? server.authorization() : null;
    }

    private List<IndexFile> files(URI page, IndexAddress server) throws IOException {
        HttpURLConnection connection = requests.get(page, server.authorization(), Map.of("Accept", ACCEPT));
        try {
            if (connection.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return List.of();
            }
            Retry.check(page, connection.getResponseCode());
            String text = text(page, connection);
            URI base = URI.create(connection.getURL().toString());
            String type = String.valueOf(connection.getContentType());
            return secure(type.contains("json") ? JsonPage.parse(text, base) : HtmlPage.parse(text, base), base);
        } finally {
            connection.disconnect();
        }
    }

    /**
     * Returns only {@code https} files if the page is {@code https}, because others can be modified in transit. pip
     * ignores such links, too.
     */
    private static List<IndexFile> secure(List<IndexFile> files, URI page) {
        if (!Links.isSecure(page)) {
            return files;
        }
        List<IndexFile> secure = new ArrayList<>();
        for (IndexFile file : files) {
            if (Links.isSecure(file.address())) {
                secure.add(file);
            }
        }
        if (secure.isEmpty() && !files.isEmpty()) {
            throw IndexException.insecure(page, files.get(0).address());
        }
        return secure;
    }

    private String text(URI page, HttpURLConnection connection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream stream = connection.getInputStream()) {
            new BodyReader(page, BodyReader.Limit.PAGE, requests.timeouts(), cancellation)
                    .copy(stream, bytes, connection.getContentLengthLong(), 0, Meter.SILENT);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
