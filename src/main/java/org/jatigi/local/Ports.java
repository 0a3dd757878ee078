package org.jatigi.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Finds out whether a port can be had before anything is started on it.
 *
 * <p>PostgreSQL and Keycloak would notice too, but late, in their own words and in their own log; and a client that
 * only waits for an answer would take a stranger's server for ours.
 */
final class Ports {

    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    /** Refuses, naming the port, the setting that moves it and, where it can be seen, who has it. */
    static void requireFree(int port, String what, String setting) {
        if (isFree(port)) {
            return;
        }
        String owner = PortOwner.of(port);
        throw new LocalFault(
                "port %d, wanted for %s, is taken%s. Stop that program, or set %s to another port, for example %s=%d."
                        .formatted(port, what, owner.isEmpty() ? "" : " by " + owner, setting, setting, free()),
                "le port %d, prévu pour %s, est occupé%s. Arrêtez ce programme, ou changez de port, par exemple %s=%d."
                        .formatted(port, what, owner.isEmpty() ? "" : " par " + owner, setting, free()));
    }

    /** A port that nobody has at this moment. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new LocalFault(
                    "no free port on this machine (%s).".formatted(failure),
                    "aucun port libre sur cette machine (%s).".formatted(failure),
                    failure);
        }
    }

    static boolean isFree(int port) {
        return !answers("127.0.0.1", port) && !answers("::1", port) && canListen(port);
    }

    /** Somebody may listen on every address or on one only: binding to another can then succeed all the same. */
    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
