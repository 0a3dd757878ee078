package org.jatigi.local;

/** The wait between two looks at something that another process is doing. */
final class Pause {

    private static final long MILLIS = 100;

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new LocalFault("interrupted while starting", "interrompu pendant le démarrage", hurried);
        }
    }
}
