package org.jvenv.index;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;
import org.jvenv.platform.Variables;

/**
 * Selects the proxy for a server: the {@code proxy} of pip's configuration, otherwise that of {@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in lower or upper case, as in curl and pip.
 */
final class Proxies {

    private static final int DEFAULT_PORT = 80;
    private static final int LARGEST_PORT = 65535;
    private static final int BITS = 32;

    private final Variables variables;
    private final @Nullable IndexSetting pipProxy;

    /**
     * Uses the proxies of {@code variables}, unless {@code pipProxy} names one.
     *
     * @param pipProxy the {@code proxy} of pip's configuration with its password; it has no exceptions, as in pip
     */
    Proxies(Variables variables, @Nullable IndexSetting pipProxy) {
        this.variables = variables;
        this.pipProxy = pipProxy;
    }

    /** Returns the variables that are set, in order of precedence. */
    List<IndexSetting> all() {
        List<IndexSetting> settings = new ArrayList<>();
        for (String name : List.of("https_proxy", "http_proxy", "all_proxy", "no_proxy")) {
            for (String variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
                @Nullable String value = variables.find(variable).orElse(null);
                if (value != null) {
                    settings.add(new IndexSetting(name, Addresses.redact(value), variable));
                    break;
                }
            }
        }
        return settings;
    }

    /** Returns the proxy for {@code address}, or none. */
    Proxy proxyFor(URI address) {
        @Nullable URI proxy = find(address);
        if (proxy == null || proxy.getHost() == null) {
            return Proxy.NO_PROXY;
        }
        int port = proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort();
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port));
    }

    /** Returns the credentials for the proxy of {@code address}, or {@code null}. */
    @Nullable
    String authorizationFor(URI address) {
        @Nullable URI proxy = find(address);
        return proxy == null ? null : IndexAddress.basic(proxy.getUserInfo());
    }

    /** Returns the credentials for a tunnel to {@code address}, or {@code null}. */
    @Nullable
    ProxyPassword passwordFor(URI address) {
        @Nullable URI proxy = find(address);
        return proxy == null || proxy.getUserInfo() == null ? null : new ProxyPassword(proxy.getUserInfo());
    }

    private @Nullable URI find(URI address) {
        if (pipProxy != null) {
            return read(pipProxy.value(), pipProxy.origin());
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        for (String name : List.of(scheme + "_proxy", "all_proxy")) {
            for (String variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
                @Nullable String value = variables.find(variable).orElse(null);
                if (value != null) {
                    return isExempt(address) ? null : read(value, variable);
                }
            }
        }
        return null;
    }

    /** Parses the URL of a proxy; only plain HTTP to the proxy is supported, with tunnels for {@code https}. */
    private static URI read(String text, String origin) {
        try {
            URI proxy = new URI(text.contains("://") ? text : "http://" + text);
            boolean hasHost = "http".equalsIgnoreCase(proxy.getScheme()) && proxy.getHost() != null;
            boolean hasPort = proxy.getPort() == -1 || (proxy.getPort() > 0 && proxy.getPort() <= LARGEST_PORT);
            if (hasHost && hasPort) {
                return proxy;
            }
        } catch (URISyntaxException e) {
            throw IndexException.badProxy(text, origin);
        }
        throw IndexException.badProxy(text, origin);
    }

    private boolean isExempt(URI address) {
        String host = withoutBrackets(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT));
        String exemptions = variable("no_proxy").orElse("").toLowerCase(Locale.ROOT);
        for (StringTokenizer words = new StringTokenizer(exemptions, ", \t\n"); words.hasMoreTokens(); ) {
            String exempt = words.nextToken();
            if (exempt.equals("*") || covers(exempt, host, address.getPort()) || isNetworkOf(exempt, host)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether {@code exempt} is {@code host} or a parent domain, optionally after a dot or {@code *.}. If it has a
     * port, it covers only this port.
     */
    private static boolean covers(String exempt, String host, int port) {
        String domain = exempt.startsWith("*.") ? exempt.substring(1) : exempt;
        String name = withoutBrackets(domain.startsWith(".") ? domain.substring(1) : domain);
        return !name.isEmpty()
                && (isBelow(name, host)
                        || isBelow(domain, host + ":" + port)
                        || domain.equals("[" + host + "]:" + port));
    }

    private static boolean isBelow(String name, String host) {
        return host.equals(name) || host.endsWith("." + name);
    }

    /** Removes the brackets of {@code [::1]}, which are necessary only in URLs. */
    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether {@code exempt} is an IPv4 network, such as {@code 10.0.0.0/8}, that contains {@code host}. */
    private static boolean isNetworkOf(String exempt, String host) {
        int slash = exempt.indexOf('/');
        long address = number(host);
        long network = slash < 0 ? -1 : number(exempt.substring(0, slash));
        long prefix = slash < 0 ? -1 : part(exempt.substring(slash + 1), BITS);
        if (address < 0 || network < 0 || prefix < 0) {
            return false;
        }
        return address >> (BITS - prefix) == network >> (BITS - prefix);
    }

    /** Returns an IPv4 address as a number, or -1 if it is not one. */
    private static long number(String address) {
        String[] parts = address.split("\\.", -1);
        long number = 0;
        for (String text : parts) {
            long part = part(text, 0xFF);
            if (part < 0 || parts.length != Integer.BYTES) {
                return -1;
            }
            number = (number << Byte.SIZE) + part;
        }
        return number;
    }

    private static long part(String text, int most) {
        try {
            int number = text.length() > 3 ? -1 : Integer.parseUnsignedInt(text);
            return number <= most ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private Optional<String> variable(String name) {
        return variables.find(name).or(() -> variables.find(name.toUpperCase(Locale.ROOT)));
    }
}
