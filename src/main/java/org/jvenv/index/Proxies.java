package org.jvenv.index;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Variables;

/**
 * By which way servers are reached: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in
 * small letters or capitals, as curl and pip read them.
 */
final class Proxies {

    private static final int USUAL_PORT = 80;

    private final Variables variables;

    Proxies(Variables variables) {
        this.variables = variables;
    }

    /** The variables that are set, in the order in which they count. */
    List<IndexSetting> all() {
        List<IndexSetting> settings = new ArrayList<>();
        for (String name : List.of("https_proxy", "http_proxy", "all_proxy", "no_proxy")) {
            for (String variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
                @Nullable String value = variables.find(variable).orElse(null);
                if (value != null) {
                    settings.add(new IndexSetting(name, IndexAddress.withoutPassword(value), variable));
                    break;
                }
            }
        }
        return settings;
    }

    /** The proxy for {@code address}, or none. */
    Proxy proxyFor(URI address) {
        @Nullable URI proxy = find(address);
        if (proxy == null || proxy.getHost() == null) {
            return Proxy.NO_PROXY;
        }
        int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port));
    }

    /** What the proxy for {@code address} is told about who asks, or {@code null}. */
    @Nullable
    String authorizationFor(URI address) {
        @Nullable URI proxy = find(address);
        return proxy == null ? null : IndexAddress.basic(proxy.getUserInfo());
    }

    /** The same for a tunnel to {@code address}. */
    @Nullable
    ProxyPassword passwordFor(URI address) {
        @Nullable URI proxy = find(address);
        return proxy == null || proxy.getUserInfo() == null ? null : new ProxyPassword(proxy.getUserInfo());
    }

    private @Nullable URI find(URI address) {
        if (isExempt(address)) {
            return null;
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String text =
                variable(scheme + "_proxy").or(() -> variable("all_proxy")).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new URI(text.contains("://") ? text : "http://" + text);
        } catch (URISyntaxException e) {
            throw IndexException.unreachable(address, "`" + scheme + "_proxy` is not the address of a proxy", e);
        }
    }

    private boolean isExempt(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        for (String entry : variable("no_proxy").orElse("").split(",", -1)) {
            String exempt = entry.strip().toLowerCase(Locale.ROOT);
            if (exempt.equals("*") || (!exempt.isEmpty() && covers(exempt, host, address.getPort()))) {
                return true;
            }
        }
        return false;
    }

    /** A name stands for itself and all below it, with or without a dot in front, and with a port for that alone. */
    private static boolean covers(String exempt, String host, int port) {
        String name = exempt.startsWith(".") ? exempt.substring(1) : exempt;
        return isBelow(name, host) || isBelow(name, host + ":" + port);
    }

    private static boolean isBelow(String name, String host) {
        return host.equals(name) || host.endsWith("." + name);
    }

    private Optional<String> variable(String name) {
        return variables.find(name).or(() -> variables.find(name.toUpperCase(Locale.ROOT)));
    }
}
