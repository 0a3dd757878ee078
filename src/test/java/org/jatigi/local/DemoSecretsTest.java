package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An installation that is meant to be real does not run with the demo's secrets. */
class DemoSecretsTest {

    @Test
    void a_password_that_everybody_knows_is_refused_by_the_name_of_its_setting() {
        for (String name :
                List.of("quarkus.datasource.password", "quarkus.flyway.password", "quarkus.oidc.credentials.secret")) {
            for (String known : List.of("jatigi", "JATIGI", "postgres", "password")) {
                LocalFault fault = assertThrows(LocalFault.class, () -> refuse(Map.of(name, known)));

                assertTrue(fault.getMessage().contains(name), fault.getMessage());
            }
        }
    }

    @Test
    void a_realm_with_the_demo_in_it_is_refused() {
        String realm = TestServices.configuration().get("quarkus.oidc.auth-server-url");

        LocalFault fault = assertThrows(LocalFault.class, () -> refuse(Map.of("quarkus.oidc.auth-server-url", realm)));

        assertTrue(fault.getMessage().contains("jatigi-demo"), fault.getMessage());
    }

    @Test
    void a_realm_without_the_demo_is_served() {
        String realm = TestServices.configuration().get("jatigi.keycloak.url") + "/realms/master";

        assertDoesNotThrow(() -> refuse(
                Map.of("quarkus.oidc.auth-server-url", realm, "quarkus.datasource.password", "8c1f0e0a5d7b4be0b1d3")));
    }

    @Test
    void a_keycloak_that_is_away_is_not_waited_for() {
        String nowhere = "http://127.0.0.1:" + Ports.free() + "/realms/jatigi";

        assertDoesNotThrow(() -> refuse(Map.of("quarkus.oidc.auth-server-url", nowhere)));
    }

    private static void refuse(Map<String, String> settings) {
        DemoSecrets.refuse(name -> Optional.ofNullable(settings.get(name)));
    }
}
