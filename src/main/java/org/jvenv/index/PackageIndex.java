package org.jvenv.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Variables;

/** A package index with the simple API, as JSON or as HTML (PEP 503, 592, 691). */
public final class PackageIndex {

    private static final String ACCEPT = JsonPage.TYPE + ", application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";

    private final IndexAddress address;
    private final Web web;
    private final Meter meter;
    private final Cancellation cancellation;

    PackageIndex(IndexAddress address, Web web, Meter meter, Cancellation cancellation) {
        this.address = address;
        this.web = web;
        this.meter = meter;
        this.cancellation = cancellation;
    }

    /**
     * The indexes that pip would ask, unless {@code JVENV_INDEX_URL} and {@code JVENV_EXTRA_INDEX_URL} name others. No
     * server is asked yet.
     *
     * @param files where pip's settings are
     * @param meter told of each download
     * @return at least one, those first that count most where they offer the same
     * @throws IndexException if the settings make no sense
     */
    public static List<PackageIndex> all(
            Variables variables, FileSystem files, Meter meter, Cancellation cancellation) {
        PipSettings settings = new PipSettings(variables, files);
        Web web = new Web(new Proxies(variables), settings.trust(), Patience.USUAL);
        List<PackageIndex> indexes = new ArrayList<>();
        for (IndexAddress address : settings.indexes()) {
            indexes.add(new PackageIndex(address, web, meter, cancellation));
        }
        return indexes;
    }

    /**
     * What is set of the indexes, the certificates and the proxies.
     *
     * @param files where pip's settings are
     * @throws IndexException if the address of an index makes no sense
     */
    public static List<IndexSetting> settings(Variables variables, FileSystem files) {
        List<IndexSetting> settings = new ArrayList<>(new PipSettings(variables, files).all());
        settings.addAll(new Proxies(variables).all());
        return settings;
    }

    /** Where it is, without any password. */
    @Override
    public String toString() {
        return address.root().toString();
    }

    /**
     * All that it has of {@code project}, in no order; nothing if it does not know the project.
     *
     * @throws IndexException if it does not answer, or not as an index does
     */
    public List<IndexFile> files(String project) {
        URI page = address.page(project);
        return new Attempts(web.patience(), cancellation).perform(page, () -> files(page));
    }

    /**
     * Brings {@code file} into {@code directory}, and checks it. What came before a connection was cut is kept there,
     * and not fetched again by the next attempt, in this run or another.
     *
     * @return where it is now, under its own name
     * @throws IndexException if it cannot be had, or is not what the index says
     */
    public Path download(IndexFile file, Path directory) {
        Download download =
                new Download(file, authorizationFor(file.address()), web, new Body(web.patience(), cancellation));
        return new Attempts(web.patience(), cancellation)
                .perform(file.address(), () -> download.into(directory, meter));
    }

    /** Files may lie on a server that is none of the index's, and is told nothing of its password then. */
    private @Nullable String authorizationFor(URI file) {
        if (file.getUserInfo() != null) {
            return IndexAddress.basic(file.getUserInfo());
        }
        return Web.isSameServer(address.root(), file) ? address.authorization() : null;
    }

    private List<IndexFile> files(URI page) throws IOException {
        HttpURLConnection connection = web.get(page, address.authorization(), Map.of("Accept", ACCEPT));
        try {
            if (connection.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return List.of();
            }
            Attempts.check(page, connection.getResponseCode());
            String text = text(connection);
            URI base = URI.create(connection.getURL().toString());
            String type = String.valueOf(connection.getContentType());
            return type.contains("json") ? JsonPage.parse(text, base) : HtmlPage.parse(text, base);
        } finally {
            connection.disconnect();
        }
    }

    private String text(HttpURLConnection connection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream stream = connection.getInputStream()) {
            new Body(web.patience(), cancellation)
                    .copy(stream, bytes, connection.getContentLengthLong(), 0, Meter.SILENT);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
