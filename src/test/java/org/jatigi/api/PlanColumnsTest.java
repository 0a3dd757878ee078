package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jatigi.access.TestViewers;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Catalogue;
import org.jatigi.dataset.Column;
import org.jatigi.local.LocalServicesResource;
import org.junit.jupiter.api.Test;

/** A field that the viewer may not have is in no statement: neither its column nor its table is named in what a plan asks of the database. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class PlanColumnsTest {

    private static final String SITES = "{ sites { nodes { code area { nameFr } point { lat lon } } } }";
    private static final Viewer STRANGER = TestViewers.of("stranger", "IOM");
    private static final Viewer READER =
            TestViewers.of("reader", "IOM", "site#read", "site#read-all", "reference-admin#read");
    private static final Viewer SURVEYOR = TestViewers.of(
            "surveyor",
            "IOM",
            "site#read",
            "site#read-all",
            "reference-admin#read",
            "precise-location#read",
            "precise-location#read-all");

    @Inject
    Routes routes;

    @Inject
    Catalogue catalogue;

    @Test
    void a_refused_point_is_in_no_statement() {
        var columns = columns(SITES, READER);

        assertTrue(columns.stream().anyMatch(column -> column.sql().equals("site.code")), columns.toString());
        assertEquals(
                List.of(), columns.stream().filter(PlanColumnsTest::tellsWhere).toList());
    }

    @Test
    void a_permitted_point_is() {
        assertTrue(columns(SITES, SURVEYOR).stream().anyMatch(PlanColumnsTest::tellsWhere));
    }

    @Test
    void a_refused_list_has_no_statement_at_all() {
        var compilation = compilation("{ sites { nodes { code } } }", STRANGER);

        assertTrue(compilation
                .refusal(routes.schema().getQueryType().getFieldDefinition("sites"))
                .isPresent());
    }

    @Test
    void what_a_page_is_not_asked_for_is_not_read() {
        assertEquals(new PageNeeds(false, false, false), needs("totalCount"));
        assertEquals(new PageNeeds(true, false, false), needs("nodes { code }"));
        assertEquals(new PageNeeds(true, false, true), needs("edges { cursor }"));
        assertEquals(new PageNeeds(true, false, true), needs("nodes { code } pageInfo { endCursor }"));
        assertEquals(new PageNeeds(true, true, false), needs("pageInfo { hasPreviousPage }"));
        assertEquals(new PageNeeds(true, true, true), needs("pageInfo { more: hasNextPage startCursor }"));
    }

    private PageNeeds needs(String selected) {
        return page("{ sites { " + selected + " } }", READER).needs();
    }

    private static boolean tellsWhere(Column column) {
        return column.join() != null
                || column.sql().contains("lat")
                || column.sql().contains("lon");
    }

    private List<Column> columns(String query, Viewer viewer) {
        return page(query, viewer).source().columns();
    }

    private RowSelections.Paged page(String query, Viewer viewer) {
        var compilation = compilation(query, viewer);
        var root = compilation
                .fields(routes.schema().getQueryType(), List.of(operation(query).getSelectionSet()))
                .getFirst();
        var definition = compilation.definition(routes.schema().getQueryType(), root);
        return new RowSelections(compilation, catalogue)
                .page(definition, root, catalogue.dataset("sites").orElseThrow(), 0);
    }

    private Compilation compilation(String query, Viewer viewer) {
        return new Compilation(
                routes.schema(),
                new Rules(routes.schema()),
                viewer,
                CoercedVariables.emptyVariables(),
                new Parser().parseDocument(query));
    }

    private static OperationDefinition operation(String query) {
        return new Parser()
                .parseDocument(query)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
    }
}
