package org.jvenv.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A proxy on this machine that knows {@code CONNECT} alone, and leads every tunnel to one port of this machine. */
public final class TunnelProxy implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final int target;
    private volatile @Nullable String wanted;

    public TunnelProxy(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    /** From now on only those are let through who say this as {@code Proxy-Authorization}. */
    public TunnelProxy wanting(String authorization) {
        wanted = authorization;
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The lines of all that it was asked. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> tunnel(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void tunnel(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            for (String line = line(client); !line.isEmpty(); line = line(client)) {
                lines.add(line);
            }
            if (wanted != null && lines.stream().noneMatch(("Proxy-Authorization: " + wanted)::equalsIgnoreCase)) {
                answer(client, "407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0");
                return;
            }
            answer(client, "200 OK");
            threads.execute(() -> copy(client, server));
            copy(server, client);
        } catch (IOException e) {
            return; // the test sees that nothing comes
        }
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(("HTTP/1.1 " + text + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            return; // one of the two has gone
        }
    }

    /** Byte for byte: what follows the last line is none of ours. */
    private static String line(Socket client) throws IOException {
        InputStream stream = client.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
