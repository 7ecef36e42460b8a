package org.jvenv.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jvenv.index.Meter;
import org.jvenv.index.PackageIndex;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Variables;

/** A package index on this machine, which can be told to misbehave. */
public final class IndexServer implements AutoCloseable {

    /** What the server does wrong with one request. */
    public interface Fault {
        void perform(HttpExchange exchange, byte[] content) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> attributes = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean json = true;
    private volatile String recorded = "Authorization";

    public IndexServer() throws IOException {
        this(HttpServer.create(place(), 0));
    }

    /** One that shows the certificate of {@code key} to whoever asks it. */
    public static IndexServer secure(SelfSigned key) throws IOException {
        HttpsServer secure = HttpsServer.create(place(), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(key.context()));
        return new IndexServer(secure);
    }

    private IndexServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort() + "/simple/";
    }

    /** The same as jvenv sees it. */
    public List<PackageIndex> indexes() {
        return PackageIndex.all(
                Variables.of(Map.of("JVENV_INDEX_URL", address(), "PIP_CONFIG_FILE", "/dev/null")),
                FileSystems.getDefault(),
                Meter.SILENT,
                Cancellation.NEVER);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Offers a wheel. */
    public IndexServer offer(WheelBuilder wheel) {
        return offer(wheel.fileName(), wheel.build());
    }

    public IndexServer offer(String name, byte[] content) {
        files.put(name, content);
        hashes.put(name, hash(content));
        return this;
    }

    /** Lets the pages say something of a file, such as {@code requires-python} or {@code yanked}. */
    public IndexServer attribute(String file, String name, String value) {
        attributes.put(file + " " + name, value);
        return this;
    }

    /** Lets the pages say a hash that the file has not. */
    public IndexServer hash(String file, String hash) {
        hashes.put(file, hash);
        return this;
    }

    /** Serves the pages as HTML from now on, like old indexes. */
    public IndexServer inHtml() {
        json = false;
        return this;
    }

    /** From now on {@link #requests} show this header instead of {@code Authorization}. */
    public IndexServer recordingHeader(String name) {
        recorded = name;
        return this;
    }

    /** The next requests for files are answered so, one after the other. */
    public IndexServer misbehave(Fault... next) {
        faults.addAll(Arrays.asList(next));
        return this;
    }

    /** What was asked, in order: {@code GET /simple/pip/}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** An answer that says {@code status} and nothing else. */
    public static Fault status(int status) {
        return (exchange, content) -> exchange.sendResponseHeaders(status, -1);
    }

    /** An answer that ends after half of what it promised. */
    public static Fault cut() {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        };
    }

    /** An answer that takes this long to begin. */
    public static Fault slow(long milliseconds) {
        return (exchange, content) -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /** An answer of which a byte comes now and then. */
    public static Fault dripping(long pause) {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            for (byte each : content) {
                exchange.getResponseBody().write(each);
                exchange.getResponseBody().flush();
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
    }

    /** An answer that leads elsewhere. */
    public static Fault redirect(String location) {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static InetSocketAddress place() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        String authorization = exchange.getRequestHeaders().getFirst(recorded);
        requests.add("GET " + exchange.getRequestURI()
                + (range == null ? "" : " " + range)
                + (authorization == null ? "" : " " + authorization));
        try (exchange) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            byte[] content = name.isEmpty() ? page(path) : files.getOrDefault(name, new byte[0]);
            Fault fault = faults.poll();
            if (fault != null) {
                fault.perform(exchange, content);
            } else if (content.length == 0) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer(exchange, content, name.isEmpty(), range);
            }
        }
    }

    private void answer(HttpExchange exchange, byte[] content, boolean page, String range) throws IOException {
        if (page) {
            String type = json ? "application/vnd.pypi.simple.v1+json" : "text/html; charset=utf-8";
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        int start = range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (start > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, content.length - start);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content, start, content.length - start);
        }
    }

    private byte[] page(String path) {
        String project = path.substring(path.substring(0, path.length() - 1).lastIndexOf('/') + 1, path.length() - 1);
        List<String> links = new ArrayList<>();
        for (String name : new TreeMap<>(files).keySet()) {
            if (name.startsWith(project + "-")) {
                links.add(json ? object(name) : anchor(name));
            }
        }
        if (links.isEmpty()) {
            return new byte[0];
        }
        String text = json
                ? "{\"meta\": {\"api-version\": \"1.1\"}, \"files\": [" + String.join(", ", links) + "]}"
                : "<!DOCTYPE html><html><body>" + String.join("<br/>\n", links) + "</body></html>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String object(String name) {
        String python = attributes.get(name + " requires-python");
        return "{\"filename\": \"" + name + "\", \"url\": \"../../files/" + name + "\", \"hashes\": {\"sha256\": \""
                + hashes.get(name) + "\"}, \"requires-python\": " + (python == null ? "null" : "\"" + python + "\"")
                + ", \"yanked\": " + attributes.getOrDefault(name + " yanked", "false") + "}";
    }

    private String anchor(String name) {
        String python = attributes.get(name + " requires-python");
        return "<a href=\"../../files/" + name + "#sha256=" + hashes.get(name) + "\""
                + (python == null ? "" : " data-requires-python=\"" + python.replace(">", "&gt;") + "\"")
                + (attributes.containsKey(name + " yanked") ? " data-yanked" : "") + ">" + name + "</a>";
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
