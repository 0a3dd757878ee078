package org.jatigi.exchange;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** The token that a request carries. */
final class BearerToken {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([^\\s,]+) *");

    private BearerToken() {}

    /** Empty where there is none. */
    static String of(HttpServerRequest request) {
        var header = request.getHeader("Authorization");
        var matcher = BEARER.matcher(header == null ? "" : header);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
