package org.jatigi.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The roles and databases of a local server. Seeing to them a second time changes nothing but passwords.
 *
 * <p>{@code jatigi_owner} owns the tables and migrates them; {@code jatigi_app} is whom the service logs in as: it owns
 * nothing, so row-level security holds for it; {@code keycloak} has a database to itself.
 */
final class PostgresRoles {

    private static final String PLAIN_LOGIN = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

    private final Postgres server;
    private final Passwords passwords;

    PostgresRoles(Postgres server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    void ensure() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(Passwords.OWNER, Passwords.SERVICE, Passwords.KEYCLOAK)) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " " + PLAIN_LOGIN);
                }
                statement.execute("alter role %s password '%s'".formatted(role, passwords.of(role)));
            }
            ensureDatabase(statement, Postgres.DATABASE, Passwords.OWNER);
            ensureDatabase(statement, Passwords.KEYCLOAK, Passwords.KEYCLOAK);
            statement.execute("grant connect on database %s to %s".formatted(Postgres.DATABASE, Passwords.SERVICE));
        }
    }

    private void ensureDatabase(Statement statement, String name, String owner) throws SQLException {
        if (isMissing(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database %s owner %s".formatted(name, owner));
        }
        statement.execute("revoke all on database %s from public".formatted(name));
    }

    private static boolean isMissing(Statement statement, String question) throws SQLException {
        try (ResultSet found = statement.executeQuery(question)) {
            return !found.next();
        }
    }

    private Connection open() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.jdbcUrl("postgres"));
        source.setConnectTimeout(5);
        source.setSocketTimeout(60);
        return source.getConnection(Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER));
    }
}
