package org.jatigi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.SchemaPrinter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jatigi.local.LocalServicesResource;
import org.junit.jupiter.api.Test;

/** The schema in the repository is the schema we serve; review it like code. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class SchemaTest {

    private static final Path PUBLISHED = Path.of("graphql-schema/schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void the_published_schema_is_the_one_we_serve() throws IOException {
        String served = new SchemaPrinter().print(schema);
        if (Boolean.getBoolean("update")) {
            Files.writeString(PUBLISHED, served);
        }

        assertEquals(
                Files.readString(PUBLISHED),
                served,
                "if the change is meant, run: ./mvnw test -Dtest=SchemaTest -Dupdate=true");
    }
}
