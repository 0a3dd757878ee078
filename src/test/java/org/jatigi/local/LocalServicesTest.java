package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the running local services promise to the service and to its tests. */
class LocalServicesTest {

    private final Map<String, String> configuration = TestServices.configuration();

    @Test
    void durability_is_on() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals("on", ask("show " + setting), setting);
        }
    }

    @Test
    void the_service_s_login_owns_nothing_and_stands_under_row_security() throws SQLException {
        String powers = ask("""
                select concat_ws(' ', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication)
                  from pg_roles
                 where rolname = current_user
                """);

        assertEquals("f f f f f", powers);
        assertEquals("0", ask("select count(*) from pg_class where relowner = current_user::regrole"));
        assertEquals("jatigi_owner", ask("select datdba::regrole from pg_database where datname = 'jatigi'"));
    }

    @Test
    void the_service_s_login_creates_no_table() {
        assertThrows(SQLException.class, () -> ask("create table mine (id int)"));
    }

    @Test
    void nobody_enters_the_database_without_its_password() {
        String url = configuration.getOrDefault("quarkus.flyway.jdbc-url", "");

        for (String role : List.of("postgres", "jatigi_owner", "jatigi_app", "keycloak")) {
            for (String guess : List.of("", "jatigi", "postgres", role)) {
                assertThrows(
                        SQLException.class,
                        () -> DriverManager.getConnection(url, role, guess).close());
            }
        }
    }

    @Test
    void the_service_s_login_does_not_reach_keycloak_s_database() {
        String url = configuration.getOrDefault("quarkus.flyway.jdbc-url", "").replaceFirst("/jatigi$", "/keycloak");
        String password = configuration.getOrDefault("quarkus.datasource.password", "");

        SQLException refused = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(url, "jatigi_app", password).close());

        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void keycloak_gives_tokens_to_people_and_to_systems() {
        assertTrue(Tokens.of("analyst", "displacement").startsWith("ey"));
        assertTrue(Tokens.ofService("un-ocha", "").startsWith("ey"));
        assertFalse(Tokens.ofAdmin().isEmpty());
    }

    @Test
    void keycloak_gives_no_token_to_a_stranger() {
        assertThrows(IllegalStateException.class, () -> Tokens.of("stranger"));
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        configuration.getOrDefault("quarkus.flyway.jdbc-url", ""),
                        configuration.getOrDefault("quarkus.datasource.username", ""),
                        configuration.getOrDefault("quarkus.datasource.password", ""));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
