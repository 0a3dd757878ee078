package org.jatigi.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jatigi.reference.Asking.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.TestServices;
import org.jatigi.local.Tokens;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Asking;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks from registering to the receiver's door, with a real receiver; and everybody who must not be told. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class WebhooksTest {

    private static final String REGISTER = "mutation R($i: WebhookRegistrationInput!) { registerWebhook(input: $i) { "
            + "secret webhook { id url events state account permittedUntil delivered } } }";
    private static final String LIST =
            "{ webhooks { totalCount nodes { id state delivered failures lastProblem lastStatus "
                    + "nextAttemptAt } } }";
    private static final String REPLAY = "mutation P($id: ID!, $from: BigInteger!) { replayWebhook(input: "
            + "{ webhook: $id, from: $from }) { webhook { state failures } } }";
    private static final String SECRET = "a secret of the receiver's own";

    private static String analyst;

    private final Receiver receiver = new Receiver();

    @Inject
    Rows rows;

    @Inject
    Asking asking;

    @BeforeAll
    static void tokens() {
        analyst = Tokens.of("analyst", "displacement");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        receiver.close();
        execute("update webhook set state = 'DELETED', url = '', secret = ''::bytea where state <> 'DELETED'");
    }

    @Test
    void what_happens_is_told_signed_and_without_what_the_record_says() {
        var id = registered(analyst, "RELEASE_PUBLISHED");

        var subject = tell(SignalKind.RELEASE_PUBLISHED);

        var call = receiver.next();
        assertEquals(
                Set.of("delivery", "webhook", "sequence", "event", "at", "subject"),
                call.json().fieldNames());
        assertEquals("release-published", call.json().getString("event"));
        assertEquals(subject.toString(), call.json().getString("subject"));
        assertEquals(id, call.json().getString("webhook"));
        assertEquals(call.delivery(), call.json().getString("delivery"));
        var at = Instant.ofEpochSecond(
                Long.parseLong(call.signature().substring(2, call.signature().indexOf(','))));
        assertEquals(Signature.of(SECRET, at, call.body()), call.signature());
        eventually(id, "delivered", call.json().getInteger("sequence"));
    }

    @Test
    void a_receiver_that_fails_is_called_again_with_the_same_delivery_and_in_order() {
        var id = registered(analyst, "RELEASE_PUBLISHED");
        receiver.status = 500;

        var first = tell(SignalKind.RELEASE_PUBLISHED);
        var second = tell(SignalKind.RELEASE_PUBLISHED);

        var failed = receiver.next();
        receiver.status = 200;
        var call = receiver.next();
        while (call.delivery().equals(failed.delivery())) {
            assertEquals(first.toString(), call.json().getString("subject"));
            call = receiver.next();
        }
        assertEquals(second.toString(), call.json().getString("subject"));
        eventually(id, "failures", 0);
    }

    @Test
    void a_receiver_that_goes_on_failing_is_given_up_and_can_be_replayed_from_where_it_wants() {
        var id = registered(analyst, "RELEASE_PUBLISHED");
        receiver.status = 503;
        tell(SignalKind.RELEASE_PUBLISHED);
        eventually(id, "state", "GIVEN_UP");
        ask(analyst, LIST, Map.of())
                .body("data.webhooks.nodes[0].lastProblem", equalTo("STATUS"))
                .body("data.webhooks.nodes[0].lastStatus", equalTo(503));
        var sequence = receiver.next().json().getLong("sequence");
        receiver.calls.clear();
        receiver.status = 200;

        ask(analyst, REPLAY, Map.of("id", id, "from", sequence))
                .body("data.replayWebhook.webhook.state", equalTo("ACTIVE"));

        assertEquals(sequence, receiver.next().json().getLong("sequence"));
        eventually(id, "failures", 0);
        ask(analyst, REPLAY, Map.of("id", id, "from", sequence));
        assertEquals(sequence, receiver.next().json().getLong("sequence"));
        ask(analyst, REPLAY, Map.of("id", id, "from", Long.MAX_VALUE / 2))
                .body("errors.extensions.code", contains("invalid"));
    }

    @Test
    void a_permission_that_was_not_shown_again_ends_the_calls_and_showing_it_brings_them_back() throws SQLException {
        var id = registered(analyst, "DISPLACEMENT_EVENT_REPORTED");
        execute("update webhook set permitted_until = now() - interval '1 second' where state = 'ACTIVE'");
        var silent = tell(SignalKind.DISPLACEMENT_EVENT_REPORTED);
        var other = registered(analyst, "RELEASE_WITHDRAWN");
        var bell = tell(SignalKind.RELEASE_WITHDRAWN);
        var call = receiver.next();
        assertEquals(other, call.json().getString("webhook"));
        assertEquals(bell.toString(), call.json().getString("subject"));

        step("renewWebhook", analyst, id).body("errors", nullValue());

        assertEquals(silent.toString(), receiver.next().json().getString("subject"));
    }

    @Test
    void who_has_not_the_purpose_cannot_register_for_what_needs_it_nor_renew_it() {
        var purposeless = Tokens.of("analyst");
        register(purposeless, receiver.url(), List.of("DISPLACEMENT_EVENT_REPORTED"))
                .body("errors.extensions.code", contains("purpose-required"));
        var id = registered(analyst, "DISPLACEMENT_EVENT_REPORTED");

        step("renewWebhook", purposeless, id).body("errors.extensions.code", contains("purpose-required"));
        ask(purposeless, REPLAY, Map.of("id", id, "from", 1))
                .body("errors.extensions.code", contains("purpose-required"));
    }

    @Test
    void a_job_is_told_to_the_webhook_of_its_own_account_only() {
        var own = registered(analyst, "JOB_PROGRESS");
        var dnds = Tokens.of("analyst-dnds", "displacement");
        registered(dnds, "JOB_PROGRESS", "RELEASE_WITHDRAWN");

        var job = UUID.randomUUID();
        answer(() -> rows.write(
                asking.person("analyst"), connection -> Signals.tellAccount(connection, SignalKind.JOB_PROGRESS, job)));
        var call = receiver.next();
        assertEquals(own, call.json().getString("webhook"));
        var bell = tell(SignalKind.RELEASE_WITHDRAWN);

        assertEquals(bell.toString(), receiver.next().json().getString("subject"));
    }

    @Test
    void a_webhook_that_is_switched_off_or_deleted_is_not_called() {
        var off = registered(analyst, "RELEASE_PUBLISHED");
        var gone = registered(analyst, "RELEASE_PUBLISHED");
        step("disableWebhook", analyst, off).body("data.disableWebhook.webhook.state", equalTo("DISABLED"));
        step("deleteWebhook", analyst, gone).body("errors", nullValue());
        var on = registered(analyst, "RELEASE_PUBLISHED");

        tell(SignalKind.RELEASE_PUBLISHED);

        assertEquals(on, receiver.next().json().getString("webhook"));
        eventually(on, "failures", 0);
        assertTrue(receiver.calls.isEmpty());
        step("renewWebhook", analyst, gone).body("errors.extensions.code", contains("not-found"));
        ask(analyst, LIST, Map.of()).body("data.webhooks.totalCount", equalTo(2));
    }

    @Test
    void another_organisation_neither_sees_nor_changes_it() {
        var id = registered(analyst, "RELEASE_PUBLISHED");
        var others = Tokens.of("analyst-dnds", "displacement");

        ask(others, LIST, Map.of()).body("data.webhooks.totalCount", equalTo(0));
        for (var mutation : List.of("renewWebhook", "disableWebhook", "deleteWebhook")) {
            step(mutation, others, id).body("errors.extensions.code", contains("not-found"));
        }
        ask(others, REPLAY, Map.of("id", id, "from", 1)).body("errors.extensions.code", contains("not-found"));
    }

    @Test
    void who_only_reads_webhooks_of_the_own_organisation_changes_none() {
        var id = registered(analyst, "RELEASE_PUBLISHED");
        var registrar = Tokens.of("registrar", "displacement");

        ask(registrar, LIST, Map.of()).body("data.webhooks.totalCount", equalTo(1));
        register(registrar, receiver.url(), List.of("RELEASE_PUBLISHED"))
                .body("errors.extensions.code", contains("not-permitted"));
        for (var mutation : List.of("renewWebhook", "disableWebhook", "deleteWebhook")) {
            step(mutation, registrar, id).body("errors.extensions.code", contains("not-permitted"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://100.64.0.1/",
                "http://[fe80::1]/",
                "http://224.0.0.1/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f.0.0.1/",
                "http://no-such-name.invalid/",
                "ftp://127.0.0.1/",
                "http://user@127.0.0.1/"
            })
    void an_address_that_leads_where_it_must_not_cannot_be_registered(String url) {
        register(analyst, url, List.of("RELEASE_PUBLISHED")).body("errors.extensions.code", contains("invalid"));
    }

    @Test
    void an_organisation_has_so_many_webhooks_and_no_more() {
        for (int i = 0; i < 20; i++) {
            registered(analyst, "RELEASE_WITHDRAWN");
        }

        register(analyst, receiver.url(), List.of("RELEASE_WITHDRAWN"))
                .body("errors.extensions.code", contains("too-large"));
    }

    @Test
    void a_secret_is_made_where_none_is_given_and_is_not_in_the_database() throws SQLException {
        var input = Map.of("url", receiver.url(), "events", List.of("RELEASE_PUBLISHED"));
        String secret = ask(analyst, REGISTER, Map.of("i", input))
                .body("errors", nullValue())
                .extract()
                .path("data.registerWebhook.secret");

        try (var owner = connection("jatigi_owner", "quarkus.flyway.password");
                var statement = owner.createStatement();
                var found =
                        statement.executeQuery("select encode(secret, 'escape') from webhook where state = 'ACTIVE'")) {
            assertTrue(found.next());
            assertFalse(found.getString(1).contains(secret));
        }
    }

    @Test
    void the_service_s_own_login_cannot_read_a_secret_and_without_a_context_sees_no_webhook() throws SQLException {
        registered(analyst, "RELEASE_PUBLISHED");
        try (var service = connection("jatigi_app", "quarkus.datasource.password");
                var statement = service.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeQuery("select secret from webhook"));
            try (var found = statement.executeQuery("select count(*) from webhook")) {
                found.next();
                assertEquals(0, found.getInt(1));
            }
        }
    }

    private String registered(String token, String... events) {
        return register(token, receiver.url(), List.of(events))
                .body("errors", nullValue())
                .extract()
                .path("data.registerWebhook.webhook.id");
    }

    private static ValidatableResponse register(String token, String url, List<String> events) {
        return ask(token, REGISTER, Map.of("i", Map.of("url", url, "events", events, "secret", SECRET)));
    }

    private static ValidatableResponse step(String mutation, String token, String id) {
        return ask(
                token,
                "mutation S($id: ID!) { %s(input: { webhook: $id }) { webhook { id state } } }".formatted(mutation),
                Map.of("id", id));
    }

    private UUID tell(SignalKind kind) {
        var subject = UUID.randomUUID();
        answer(() -> rows.write(asking.person("analyst"), connection -> Signals.tell(connection, kind, subject)));
        return subject;
    }

    private static void eventually(String webhook, String field, Object value) {
        var deadline = Instant.now().plusSeconds(30);
        Object found;
        do {
            found = ask(analyst, LIST, Map.of())
                    .extract()
                    .path("data.webhooks.nodes.find { it.id == '%s' }.%s".formatted(webhook, field));
        } while (!value.equals(found) && Instant.now().isBefore(deadline));
        assertEquals(value, found);
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = connection("jatigi_owner", "quarkus.flyway.password");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(String role, String password) throws SQLException {
        var configuration = TestServices.configuration();
        return DriverManager.getConnection(
                configuration.get("quarkus.flyway.jdbc-url"), role, configuration.get(password));
    }

    private static ValidatableResponse ask(String token, String query, Map<String, Object> variables) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new JsonObject()
                        .put("query", query)
                        .put("variables", new JsonObject(variables))
                        .encode())
                .post("/graphql")
                .then();
    }
}
