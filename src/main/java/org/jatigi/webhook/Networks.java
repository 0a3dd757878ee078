package org.jatigi.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses may be called: those of the public internet, and the networks named in {@code jatigi.webhooks.networks}.
 *
 * <p>Whoever registers a webhook chooses where this service sends requests to, from inside of its network. So whatever is not
 * globally reachable by IANA's registries of special addresses is forbidden: loopback, private, link-local with the metadata services of
 * clouds, shared, multicast, unique-local, and everything that wraps an IPv4 address into an IPv6 one.
 */
@ApplicationScoped
class Networks {

    private static final List<Network> FORBIDDEN = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by carriers; a cloud's metadata at 100.100.100.200
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local; metadata at 169.254.169.254
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments; metadata at 192.0.0.192
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "168.63.129.16/32", // a cloud's own services on a public address
                    "2001::/23", // protocol assignments, with Teredo
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: an IPv4 address within
                    "3fff::/20") // documentation
            .map(Network::of)
            .toList();

    private static final int IPV4_BYTES = 4;

    /** Of IPv6, only what is assigned as global unicast; so everything else is forbidden without being named. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private final List<Network> allowed;

    Networks(@ConfigProperty(name = "jatigi.webhooks.networks") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(Network::of).toList();
    }

    boolean isForbidden(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.holds(address))) {
            return false;
        }
        boolean unassigned = address.getAddress().length > IPV4_BYTES && !GLOBAL_UNICAST.holds(address);
        return unassigned || FORBIDDEN.stream().anyMatch(network -> network.holds(address));
    }

    /**
     * The addresses that begin with the same bits. Netty's rule of the same kind takes addresses for signed numbers, and finds private
     * ones of IPv6 within {@code 2000::/3}.
     *
     * @param beginning the bits, as a number
     * @param bits how many of them
     * @param length how many bits an address has
     */
    private record Network(BigInteger beginning, int bits, int length) {

        static Network of(String text) {
            var parts = text.strip().split("/", 2);
            var address = InetAddress.ofLiteral(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            int length = address.length * Byte.SIZE;
            return new Network(beginning(address, bits), bits, length);
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length * Byte.SIZE == length && beginning(bytes, bits).equals(beginning);
        }

        private static BigInteger beginning(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}
