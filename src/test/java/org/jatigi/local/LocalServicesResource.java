package org.jatigi.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the real PostgreSQL and the real Keycloak, with
 * {@code @WithTestResource(LocalServicesResource.class)} on the class or on an annotation of its own.
 */
public final class LocalServicesResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestServices.configuration();
    }

    /** Nothing: the services are for every test of this JVM, and end with it. */
    @Override
    public void stop() {}
}
