package org.jatigi.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the person who started the service sees before there is a log.
 *
 * <p>Quarkus holds log lines back until it has read its configuration, which is after the services have started. A
 * download of minutes has to show something before that, so these lines go
 * straight to the output, in UTF-8 whatever the terminal claims.
 */
public final class Terminal {

    private Terminal() {}

    public static void say(String line) {
        PrintStream utf8 = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        utf8.println(line);
    }

    static void say(String english, String french) {
        say("jatigi: " + new Wording(english, french));
    }
}
