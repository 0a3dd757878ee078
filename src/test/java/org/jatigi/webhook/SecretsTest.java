package org.jatigi.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

/** Secrets that nobody reads out of the database, and signatures that anybody can check. */
class SecretsTest {

    private static final UUID WEBHOOK = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private final Secrets secrets = new Secrets(Optional.of(key(1)));

    @Test
    void a_secret_is_read_with_its_key_for_its_webhook_only() {
        var locked = secrets.lock(WEBHOOK, "a secret of a webhook");

        assertEquals(Optional.of("a secret of a webhook"), secrets.unlock(WEBHOOK, locked));
        assertEquals(Optional.empty(), secrets.unlock(UUID.randomUUID(), locked));
        assertEquals(Optional.empty(), new Secrets(Optional.of(key(2))).unlock(WEBHOOK, locked));
        assertEquals(Optional.empty(), new Secrets(Optional.empty()).unlock(WEBHOOK, locked));
        assertFalse(new String(locked, StandardCharsets.ISO_8859_1).contains("secret"));
    }

    @Test
    void a_changed_secret_is_none() {
        var locked = secrets.lock(WEBHOOK, "a secret of a webhook");
        locked[locked.length - 1] ^= 1;

        assertEquals(Optional.empty(), secrets.unlock(WEBHOOK, locked));
        assertEquals(Optional.empty(), secrets.unlock(WEBHOOK, new byte[0]));
    }

    @Test
    void two_secrets_that_are_made_differ_and_so_do_two_lockings_of_one() {
        assertNotEquals(secrets.invent(), secrets.invent());
        assertFalse(Arrays.equals(secrets.lock(WEBHOOK, "same"), secrets.lock(WEBHOOK, "same")));
        assertTrue(secrets.invent().length() > 40);
    }

    @Test
    void without_a_key_nothing_is_locked() {
        var none = new Secrets(Optional.empty());

        assertThrows(Refusal.Unavailable.class, () -> none.lock(WEBHOOK, "a secret"));
    }

    @Test
    void a_key_of_another_length_is_refused_at_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new Secrets(Optional.of("c2hvcnQ=")));
    }

    /** Worked out with: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test */
    @Test
    void a_signature_is_what_other_tools_work_out() {
        assertEquals(
                "t=1700000000,v1=38877139021993b830af32feea6e18a8da83eb2f6e49ee50bd9e4cf4ca4d3789",
                Signature.of("whsec_test", Instant.ofEpochSecond(1_700_000_000), "{\"a\":1}"));
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
