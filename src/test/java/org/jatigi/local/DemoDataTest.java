package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.junit.jupiter.api.Test;

/** The data a local start begins with. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class DemoDataTest {

    private static final String ROUNDS = """
            select count(*) as total
              from release
             where title like 'SYNTHÉTIQUE%' and synthetic and state = 'PUBLISHED' and reviewed_by <> validated_by
            """;
    private static final String FIGURES = """
            select count(*) as total
              from population_figure figure
              join release on release.id = figure.release_id
             where release.title like 'SYNTHÉTIQUE%'
            """;
    private static final String SITES = "select count(*) as total from site where code like 'SYN-%' and synthetic";
    private static final String POINTS = "select count(*) as total from site_location";

    @Inject
    DemoFigures figures;

    @Inject
    DemoSites sites;

    @Inject
    Rows rows;

    @Test
    void a_second_start_loads_nothing_that_is_there() throws Throwable {
        for (int start = 0; start < 2; start++) {
            figures.load();
            sites.load();

            assertEquals(2, count(DemoPeople.ANALYST, ROUNDS));
            assertEquals(16, count(DemoPeople.ANALYST, FIGURES));
            assertEquals(3, count(DemoPeople.SITE_MANAGER, SITES));
            assertEquals(2, count(DemoPeople.IOM_SITES, SITES));
        }
    }

    @Test
    void who_loads_figures_sees_no_exact_point() throws Throwable {
        sites.load();

        assertEquals(0, count(DemoPeople.ANALYST, POINTS));
        assertEquals(0, count(DemoPeople.DNDS, POINTS));
    }

    private int count(Viewer viewer, String sql) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> rows.read(
                viewer,
                connection -> connection
                        .query(sql)
                        .execute()
                        .map(found -> found.iterator().next().getInteger("total"))));
    }
}
