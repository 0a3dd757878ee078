package org.jatigi.api;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/** The public audit of GraphQL over HTTP, run against the whole service with a real token. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class RealConformanceTest {

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void the_service_passes_all_audits_of_graphql_over_http() throws Exception {
        ConformanceTest.prepare();

        ConformanceTest.assertPasses(
                ConformanceTest.runAs(
                        Tokens.of("analyst"),
                        "node",
                        "audit.mjs",
                        "http://127.0.0.1:%d/graphql".formatted(address.getPort())),
                "total 61 { ok: 61 }");
    }
}
