package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person may set, and what they are told when they set it wrongly. */
class LocalSettingsTest {

    @Test
    void nothing_has_to_be_set() {
        LocalSettings settings = LocalSettings.from(Map.of());

        assertEquals(8080, settings.port());
        assertEquals(8180, settings.keycloakPort());
        assertEquals(Path.of(System.getProperty("user.home"), ".jatigi"), settings.home());
        assertEquals(settings.home().resolve("cache"), settings.cache());
    }

    @Test
    void an_empty_setting_is_none() {
        assertEquals(8080, LocalSettings.from(Map.of("JATIGI_PORT", " ")).port());
    }

    @Test
    void a_setting_that_is_no_port_is_refused_by_its_name() {
        for (String wrong : new String[] {"http", "0", "65536", "-1", "8080.0"}) {
            LocalFault fault =
                    assertThrows(LocalFault.class, () -> LocalSettings.from(Map.of("JATIGI_KEYCLOAK_PORT", wrong)));

            assertTrue(fault.getMessage().contains("JATIGI_KEYCLOAK_PORT"), fault.getMessage());
        }
    }

    @Test
    void a_mirror_may_be_named_with_or_without_a_slash() {
        URI expected = URI.create("https://mirror.example/maven/");

        for (String mirror : new String[] {"https://mirror.example/maven", "https://mirror.example/maven/"}) {
            assertEquals(
                    expected,
                    LocalSettings.from(Map.of("JATIGI_MAVEN_REPOSITORY", mirror))
                            .repository());
        }
    }
}
