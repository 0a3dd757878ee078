package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A port that somebody has is noticed, wherever they listen. */
class PortsTest {

    @Test
    void a_port_that_nobody_has_is_free() {
        assertTrue(Ports.isFree(Ports.free()));
    }

    @Test
    void a_port_taken_on_one_address_is_not_free() throws IOException {
        for (String address : new String[] {"127.0.0.1", "0.0.0.0"}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));

                assertFalse(Ports.isFree(socket.getLocalPort()), address);
            }
        }
    }

    @Test
    void the_message_names_the_port_its_setting_and_who_has_it() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            String message = assertThrows(
                            LocalFault.class, () -> Ports.requireFree(port, "Keycloak", "JATIGI_KEYCLOAK_PORT"))
                    .getMessage();

            assertTrue(message.contains(Integer.toString(port)), message);
            assertTrue(message.contains("JATIGI_KEYCLOAK_PORT="), message);
            boolean linux = System.getProperty("os.name").equals("Linux");
            assertTrue(
                    !linux
                            || message.contains(
                                    "process " + ProcessHandle.current().pid()),
                    message);
        }
    }
}
