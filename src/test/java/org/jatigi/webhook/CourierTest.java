package org.jatigi.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go out, on a real network; and those that must not. */
class CourierTest {

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1", "0.0.0.0", "169.254.169.254"})
    void a_name_or_address_that_leads_to_this_machine_or_its_network_is_not_called(String host) {
        var courier = courier(new Names(), List.of());
        var destination = new Destination(host, receiver.port(), "/", false);

        assertEquals(
                WebhookProblem.FORBIDDEN_ADDRESS, call(courier, destination).problem());
        assertThrows(
                Refusal.Invalid.class,
                () -> courier.permitted(destination).await().atMost(Duration.ofSeconds(10)));
        assertTrue(receiver.calls.isEmpty());
    }

    @Test
    void a_name_that_leads_elsewhere_after_it_was_registered_is_not_called() {
        var names = new Moving("9.9.9.9");
        var courier = courier(names, List.of());
        var destination = new Destination("moving.example", receiver.port(), "/", false);
        courier.permitted(destination).await().atMost(Duration.ofSeconds(10));

        names.address = "127.0.0.1";

        assertEquals(
                WebhookProblem.FORBIDDEN_ADDRESS, call(courier, destination).problem());
        assertTrue(receiver.calls.isEmpty());
    }

    @Test
    void one_forbidden_address_among_those_of_a_name_forbids_it() {
        var courier = courier(new Moving("9.9.9.9", "10.0.0.1"), List.of());

        assertEquals(
                WebhookProblem.FORBIDDEN_ADDRESS,
                call(courier, new Destination("mixed.example", receiver.port(), "/", false))
                        .problem());
    }

    @Test
    void the_address_that_was_checked_is_the_one_that_is_connected_to() {
        var courier = courier(new Moving("127.0.0.1"), List.of("127.0.0.1/32"));

        var attempt = call(courier, new Destination("nowhere.example", receiver.port(), "/hook", false));

        assertTrue(attempt.isTaken());
        assertEquals("body", receiver.next().body());
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.status = 302;
        receiver.location = receiver.url() + "/elsewhere";

        assertEquals(new Attempt(WebhookProblem.STATUS, 302), call(allowed(), here()));
        receiver.next();
        assertTrue(receiver.calls.isEmpty());
    }

    @Test
    void an_answer_that_never_comes_is_not_waited_for() {
        receiver.waitMillis = 5_000;

        assertEquals(WebhookProblem.TIMEOUT, call(allowed(), here()).problem());
    }

    @Test
    void an_answer_without_end_is_not_read() {
        receiver.status = 200;
        receiver.answerLength = 10_000_000;

        assertEquals(WebhookProblem.ANSWER_TOO_LARGE, call(allowed(), here()).problem());
    }

    @Test
    void who_is_not_there_is_unreachable_and_who_has_no_certificate_is_told_nothing() {
        var secure = new Destination("127.0.0.1", receiver.port(), "/", true);
        assertFalse(call(allowed(), secure).isTaken());
        assertTrue(receiver.calls.isEmpty());

        receiver.close();

        assertEquals(WebhookProblem.UNREACHABLE, call(allowed(), here()).problem());
        assertEquals(
                WebhookProblem.UNREACHABLE,
                call(allowed(), new Destination("no-such-name.invalid", 80, "/", false))
                        .problem());
    }

    private Destination here() {
        return new Destination("127.0.0.1", receiver.port(), "/hook", false);
    }

    private Courier allowed() {
        return courier(new Names(), List.of("127.0.0.1/32"));
    }

    private Courier courier(Names names, List<String> networks) {
        return new Courier(vertx, names, new Networks(Optional.of(networks)), Duration.ofSeconds(2));
    }

    private static Attempt call(Courier courier, Destination destination) {
        return courier.call(destination, Map.of(), "body").await().atMost(Duration.ofSeconds(20));
    }

    /** Names that lead where a test wants them to. */
    private static final class Moving extends Names {

        private String address;
        private final List<String> more;

        Moving(String address, String... more) {
            this.address = address;
            this.more = List.of(more);
        }

        @Override
        Uni<List<InetAddress>> addresses(String host) {
            return Uni.createFrom().item(() -> {
                var found = new ArrayList<InetAddress>();
                found.add(of(address));
                more.forEach(one -> found.add(of(one)));
                return List.copyOf(found);
            });
        }

        private static InetAddress of(String literal) {
            return InetAddress.ofLiteral(literal);
        }
    }
}
