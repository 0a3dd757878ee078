package org.jatigi.api;

import org.jspecify.annotations.Nullable;

/** The token in an {@code Authorization} header. */
final class Bearer {

    private static final String SCHEME = "bearer ";

    private Bearer() {}

    /** The token, or an empty text, which no authentication accepts. */
    static String token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return "";
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
