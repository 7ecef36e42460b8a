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
 * A package index with the simple API, as JSON or as HTML (PEP 503, 592, 691), or a place that pip's {@code find-links}
 * names.
 */
public final class PackageIndex {

    private static final String ACCEPT = JsonPage.TYPE + ", application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";

    private final Place place;
    private final FileSystem files;
    private final HttpRequests web;
    private final Meter meter;
    private final Cancellation cancellation;

    /**
     * Where it is.
     *
     * @param name for messages, without any password
     * @param server its address, or {@code null} if it is on this machine
     * @param hasPages whether each project has a page below the address, which is one page itself otherwise
     * @param directory a directory or file on this machine, or {@code null}
     */
    private record Place(
            String name,
            @Nullable IndexAddress server,
            boolean hasPages,
            @Nullable Path directory) {}

    PackageIndex(IndexAddress address, FileSystem files, HttpRequests web, Meter meter, Cancellation cancellation) {
        this(new Place("the index " + address.root(), address, true, null), files, web, meter, cancellation);
    }

    private PackageIndex(Place place, FileSystem files, HttpRequests web, Meter meter, Cancellation cancellation) {
        this.place = place;
        this.files = files;
        this.web = web;
        this.meter = meter;
        this.cancellation = cancellation;
    }

    /**
     * What pip would look through: the places of {@code find-links}, then the indexes, unless {@code JVENV_INDEX_URL}
     * and {@code JVENV_EXTRA_INDEX_URL} name others or {@code no-index} is set. No server is asked yet.
     *
     * @param files where pip's settings are
     * @param meter told of each download
     * @return those first that count most where they offer the same
     * @throws IndexException if the settings make no sense
     */
    public static List<PackageIndex> all(
            Variables variables, FileSystem files, Meter meter, Cancellation cancellation) {
        PipSettings settings = new PipSettings(variables, files);
        HttpRequests web = new HttpRequests(new Proxies(variables, settings.proxy()), settings.trust(), Timeouts.USUAL);
        List<PackageIndex> indexes = new ArrayList<>();
        for (IndexSetting link : settings.findLinks()) {
            indexes.add(new PackageIndex(place(link, settings), files, web, meter, cancellation));
        }
        for (IndexAddress address : settings.indexes()) {
            indexes.add(new PackageIndex(address, files, web, meter, cancellation));
        }
        return indexes;
    }

    /** As in pip: an existing path, a {@code file:} URL, or the URL of a server. */
    private static Place place(IndexSetting link, PipSettings settings) {
        Path path = settings.path(link.value());
        @Nullable String named = FindLinks.pathOf(link.value());
        if (named == null && !Files.exists(path) && link.value().contains("://")) {
            IndexAddress page = IndexAddress.parsePage(link.value(), link.origin());
            return new Place("the links of " + page.root(), page, false, null);
        }
        Path directory = named == null ? path : settings.path(named);
        return new Place("the links of " + directory, null, false, directory);
    }

    /**
     * What is set of the indexes, the certificates and the proxies.
     *
     * @param files where pip's settings are
     * @throws IndexException if the address of an index makes no sense
     */
    public static List<IndexSetting> settings(Variables variables, FileSystem files) {
        PipSettings pip = new PipSettings(variables, files);
        List<IndexSetting> settings = new ArrayList<>(pip.all());
        settings.addAll(new Proxies(variables, pip.proxy()).all());
        return settings;
    }

    /** As messages name it, without any password: {@code the index https://pypi.org/simple/}. */
    @Override
    public String toString() {
        return place.name();
    }

    /**
     * All that it has of {@code project}, and perhaps of others, in no order; nothing if it does not know the project.
     *
     * @throws IndexException if it does not answer, or not as an index does
     */
    public List<IndexFile> files(String project) {
        @Nullable Path directory = place.directory();
        if (directory != null) {
            return FindLinks.files(directory);
        }
        IndexAddress server = requireNonNull(place.server());
        if (!Links.isFileName(WheelName.normalized(project))) {
            return List.of(); // it could not be a part of an address
        }
        URI page = place.hasPages() ? server.page(project) : server.root();
        if (page.getPath().endsWith(".whl")) {
            return List.of(new IndexFile(Links.fileName(page.getPath()), page, null, null, false));
        }
        return new Retry(web.patience(), cancellation).perform(page, () -> files(page, server));
    }

    /** Where {@code file} lies, if that is on this machine. */
    public Optional<Path> local(IndexFile file) {
        return Links.isFile(file.address())
                ? Optional.of(files.getPath(file.address().getPath()))
                : Optional.empty();
    }

    /**
     * Brings {@code file} into {@code directory}, and checks it. What came before a connection was cut is kept there,
     * and not fetched again by the next attempt, in this run or another.
     *
     * @return where it is now, under its own name
     * @throws IndexException if it cannot be had, or is not what the index says
     * @throws UncheckedIOException if it cannot be written
     */
    public Path download(IndexFile file, Path directory) {
        Retry attempts = new Retry(web.patience(), cancellation);
        if (Links.isFile(file.address())) {
            return attempts.perform(file.address(), () -> copied(file, directory));
        }
        BodyReader body = new BodyReader(file.address(), BodyReader.Limit.FILE, web.patience(), cancellation);
        Download download = new Download(file, authorizationFor(file.address()), web, body);
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

    /** Files may lie on a server that is none of the index's, and is told nothing of its password then. */
    private @Nullable String authorizationFor(URI file) {
        if (file.getUserInfo() != null) {
            return IndexAddress.basic(file.getUserInfo());
        }
        @Nullable IndexAddress server = place.server();
        return server != null && HttpRequests.isSameServer(server.root(), file) ? server.authorization() : null;
    }

    private List<IndexFile> files(URI page, IndexAddress server) throws IOException {
        HttpURLConnection connection = web.get(page, server.authorization(), Map.of("Accept", ACCEPT));
        try {
            if (connection.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return List.of();
            }
            Retry.check(page, connection.getResponseCode());
            String text = text(page, connection);
            URI base = URI.create(connection.getURL().toString());
            String type = String.valueOf(connection.getContentType());
            return safe(type.contains("json") ? JsonPage.parse(text, base) : HtmlPage.parse(text, base), base);
        } finally {
            connection.disconnect();
        }
    }

    /**
     * Those of {@code files} that are as safe on their way as the page is: what a page of {@code https} says is worth
     * nothing if anybody in between can exchange the file. pip passes such links over, too.
     */
    private static List<IndexFile> safe(List<IndexFile> files, URI page) {
        if (!Links.isSecure(page)) {
            return files;
        }
        List<IndexFile> safe = new ArrayList<>();
        for (IndexFile file : files) {
            if (Links.isSecure(file.address())) {
                safe.add(file);
            }
        }
        if (safe.isEmpty() && !files.isEmpty()) {
            throw IndexException.lessSafe(page, files.get(0).address());
        }
        return safe;
    }

    private String text(URI page, HttpURLConnection connection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream stream = connection.getInputStream()) {
            new BodyReader(page, BodyReader.Limit.PAGE, web.patience(), cancellation)
                    .copy(stream, bytes, connection.getContentLengthLong(), 0, Meter.SILENT);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
