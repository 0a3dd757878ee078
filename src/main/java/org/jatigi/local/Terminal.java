package org.jatigi.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the person who started the service sees before there is a log.
 *
 * <p>Quarkus holds log lines back until it has read its configuration, which is after the services have started. A
 * download of minutes has to show something before that, so these lines go straight to the process's own output.
 */
public final class Terminal {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Terminal() {}

    public static void say(String line) {
        OUT.println(line);
    }

    static void say(String english, String french) {
        say("jatigi: " + new Wording(english, french));
    }
}
