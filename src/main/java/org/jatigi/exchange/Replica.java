package org.jatigi.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The name of this process among those that serve the same database: its host and the port it listens on. */
final class Replica {

    static final String NAME = host() + ":" + port();

    private Replica() {}

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static int port() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.http.port", Integer.class)
                .orElse(8080);
    }
}
