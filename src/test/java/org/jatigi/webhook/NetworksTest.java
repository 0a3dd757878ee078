package org.jatigi.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead, and the many ways in which somebody may try to lead it elsewhere. */
class NetworksTest {

    private final Networks networks = new Networks(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void an_address_that_is_not_of_the_public_internet_is_forbidden(String address) {
        assertTrue(networks.isForbidden(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "9.9.9.9", "172.15.0.1", "172.32.0.1", "193.0.6.139", "2606:4700::1111", "2a00::1"})
    void an_address_of_the_public_internet_is_not(String address) {
        assertFalse(networks.isForbidden(InetAddress.ofLiteral(address)));
    }

    @Test
    void a_network_that_is_named_is_allowed_and_no_other() {
        var some = new Networks(Optional.of(List.of("10.20.0.0/16", "fd12::/32")));

        assertFalse(some.isForbidden(InetAddress.ofLiteral("10.20.3.4")));
        assertFalse(some.isForbidden(InetAddress.ofLiteral("fd12::1")));
        assertTrue(some.isForbidden(InetAddress.ofLiteral("10.21.3.4")));
        assertTrue(some.isForbidden(InetAddress.ofLiteral("fd13::1")));
        assertTrue(some.isForbidden(InetAddress.ofLiteral("127.0.0.1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.00.0.1/",
                "https://0x7F.1/",
                "https://user@example.org/",
                "https://user:word@example.org/",
                "https://example.org/#part",
                "https:///path",
                "https://",
                "https:example.org",
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "example.org",
                "//example.org/",
                "https://exa mple.org/",
                "https://[::1",
                "",
                "https://example.org\\@127.0.0.1/",
                "https://1.2.3.4.5/",
                "https://example.0x7f/"
            })
    void an_address_that_is_not_written_plainly_is_refused(String url) {
        assertEquals(
                "invalid",
                assertThrows(Refusal.class, () -> Destination.of(url, false)).code());
    }

    @Test
    void a_plain_address_is_read() {
        assertEquals(
                new Destination("example.org", 443, "/hook?a=b", true),
                Destination.of("https://example.org/hook?a=b", false));
        assertEquals(new Destination("::1", 8443, "/", true), Destination.of("https://[::1]:8443", false));
        assertEquals(new Destination("127.0.0.1", 80, "/", false), Destination.of("http://127.0.0.1", true));
        assertThrows(Refusal.class, () -> Destination.of("https://example.org/" + "a".repeat(2_000), false));
    }
}
