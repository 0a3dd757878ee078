package org.jatigi.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * Where a webhook is called.
 *
 * @param host the name or address, without brackets
 * @param port the port, with the scheme's own where none is named
 * @param path the path with the query
 * @param isSecure whether it is https
 */
record Destination(String host, int port, String path, boolean isSecure) {

    private static final int LENGTH_MAX = 2_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Looks like an address of IPv4 in one of its many spellings; only the plain one is accepted. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** Reads an address as it was given, or refuses it; with {@code http} where that is allowed. */
    static Destination of(String url, boolean allowHttp) {
        if (url.length() > LENGTH_MAX) {
            throw invalid(
                    "Une adresse a au plus %d caractères.".formatted(LENGTH_MAX),
                    "An address has at most %d characters.".formatted(LENGTH_MAX));
        }
        try {
            return of(new URI(url), allowHttp);
        } catch (URISyntaxException malformed) {
            throw malformed();
        }
    }

    private static Destination of(URI uri, boolean allowHttp) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(allowHttp && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw invalid(
                    "L'adresse d'un webhook commence par https://.", "The address of a webhook begins with https://.");
        }
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw malformed();
        }
        if (NUMERIC.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw malformed();
        }
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Destination(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort() == -1 ? (secure ? HTTPS : HTTP) : uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(),
                secure);
    }

    static Refusal forbidden() {
        return invalid(
                "Cette adresse mène à un réseau privé ou réservé, que ce service n'appelle pas.",
                "This address leads to a private or reserved network, which this service does not call.");
    }

    static Refusal unknown() {
        return invalid("Le nom de cette adresse est inconnu.", "The name of this address is unknown.");
    }

    private static Refusal malformed() {
        return invalid(
                "L'adresse doit être https://, un nom ou une adresse ordinaire, sans compte ni fragment.",
                "The address must be https://, an ordinary name or address, without an account or a fragment.");
    }

    private static Refusal invalid(String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en), Map.of("field", "url"));
    }
}
