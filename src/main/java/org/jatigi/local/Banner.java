package org.jatigi.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a local start ends with: where things are, who can log in, and a first question to paste. */
final class Banner {

    private static final String FIRST_QUESTION = """
            {"query":"{ latestStock(area: {code: \\"ML05\\", edition: 2021}, group: IDP, first: 5) { totalCount \
            nodes { area { code nameFr } round { number } individuals households } provenance { releases { title } } } }"}""";

    private Banner() {}

    static String of(LocalSettings settings) {
        String text = template();
        for (Map.Entry<String, String> value : values(settings).entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static Map<String, String> values(LocalSettings settings) {
        return Map.of(
                "port", Integer.toString(settings.port()),
                "keycloakPort", Integer.toString(settings.keycloakPort()),
                "postgresPort", Integer.toString(settings.postgresPort()),
                "admin", Keycloak.ADMIN,
                "adminPassword", Keycloak.ADMIN_PASSWORD,
                "pgpass", Passwords.file(settings.home()).toString(),
                "home", settings.home().toString(),
                "firstQuestion", FIRST_QUESTION);
    }

    private static String template() {
        try (InputStream text = Banner.class.getResourceAsStream("welcome.txt")) {
            if (text == null) {
                throw new IllegalStateException("welcome.txt is missing from the package");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
