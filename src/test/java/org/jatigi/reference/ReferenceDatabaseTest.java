package org.jatigi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Inputs;
import org.jatigi.exchange.StagedRow;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference facts in the real database, under its row security. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ReferenceDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Viewer STRANGER = viewer(Map.of());
    private static final Viewer ANALYST = viewer(Map.of("release", Set.of("read", "create")));
    private static final Viewer KEEPER = viewer(Map.of("reference-admin", Set.of("read", "create", "update")));

    private static final String COMMUNES = """
            admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod,point_lon,point_lat
            ML,Mopti,ML05,Douentza,ML0506,Essai-Nord,ML050698,-2.1,15.1
            ML,Mopti,ML05,Douentza,ML0506,Essai-Sud,ML050699,-2.2,14.9
            """;
    private static final String VILLAGES = """
            featureNam,pcode,featureRef,admin2Name,admin2Pcod,admin3Name,admin3Pcod,longitude,latitude
            Villagessai,ML050698001,Vilagessai,Douentza,ML0506,Essai-Nord,ML050698,-2.1,15.1
            """;

    @Inject
    Pool pool;

    @Inject
    Rows rows;

    @Inject
    Gazetteer gazetteer;

    @Inject
    GazetteerStore store;

    @Inject
    Organisations organisations;

    @Inject
    CodeLists codeLists;

    @Inject
    CoordinationBodies coordinationBodies;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area",
                "area_succession",
                "place",
                "organisation",
                "code_item",
                "coordination_body",
                "area_group"
            })
    void without_a_context_every_table_is_empty(String table) {
        var found = pool.query("select count(*) as total from " + table)
                .execute()
                .await()
                .atMost(PATIENCE);

        assertEquals(0, found.iterator().next().getInteger("total"));
    }

    @Test
    void whoever_has_an_account_reads_the_facts() {
        assertTrue(rows.read(STRANGER, connection -> count(connection, "area"))
                        .await()
                        .atMost(PATIENCE)
                >= 304);
        assertTrue(rows.read(STRANGER, connection -> count(connection, "code_item"))
                        .await()
                        .atMost(PATIENCE)
                > 200);
    }

    @Test
    void without_a_context_nothing_is_written() {
        assertRefused(() -> pool.query(area("ML97", "OFFICIAL")).execute().replaceWithVoid());
    }

    @Test
    void whoever_keeps_no_reference_data_writes_none() {
        for (var viewer : List.of(STRANGER, ANALYST)) {
            assertRefused(() -> write(viewer, area("ML97", "OFFICIAL")));
            assertRefused(() -> write(
                    viewer,
                    "insert into code_item (list, code, position, label_fr, label_en) values ('x', 'X', 1, 'x', 'x')"));
            assertRefused(
                    () -> write(
                            viewer,
                            "insert into organisation (acronym, name_fr, name_en, type, source) values ('X', 'x', 'x', 'OTHER', 'x')"));
        }
        assertRefused(() -> write(STRANGER, area("ML97", "REPORTED")));
    }

    @Test
    void whoever_keeps_no_reference_data_changes_none() {
        var changed = rows.write(
                        ANALYST,
                        connection -> connection
                                .query("update area set name_fr = 'X'")
                                .execute())
                .await()
                .atMost(PATIENCE);

        assertEquals(0, changed.rowCount());
    }

    @Test
    void nobody_deletes() {
        assertRefused(() -> write(KEEPER, "delete from area"));
    }

    @Test
    void whoever_submits_figures_may_note_that_an_area_was_reported() {
        var written = undone(
                ANALYST,
                connection -> connection.query(area("ML97", "REPORTED")).execute());

        assertEquals(1, written.rowCount());
    }

    @Test
    void the_gazetteer_is_there_from_the_start_with_the_ids_of_the_database() {
        var douentza = gazetteer.area(Edition.Y2021, 2, "ML0504").orElseThrow();
        var id = rows.read(
                        STRANGER,
                        connection -> connection
                                .query("select id from area where edition = 2021 and code = 'ML0504'")
                                .execute())
                .await()
                .atMost(PATIENCE);

        assertEquals(douentza.id(), id.iterator().next().getUUID("id"));
        assertEquals(159, gazetteer.areas(Edition.Y2023, 2).size());
        assertEquals("Mopti", gazetteer.ancestors(douentza).getFirst().nameFr());
    }

    @Test
    void imported_areas_and_villages_are_found_and_the_same_file_again_says_nothing_new() {
        var outcome = undone(KEEPER, connection -> {
            var communes = good(COMMUNES, gazetteer.index());
            return AreaWriting.write(connection, communes)
                    .chain(() -> store.load(connection))
                    .chain(index -> AreaWriting.write(connection, good(VILLAGES, index))
                            .chain(() -> AreaWriting.write(connection, good(VILLAGES, index)))
                            .chain(() -> AreaWriting.known(connection, communes)))
                    .chain(known -> store.load(connection).map(index -> new Imported(known, index)));
        });

        var village = new PlaceSearch(outcome.index()).find("vilagesai", 1).getFirst();
        assertEquals(Set.of(2, 3), outcome.known());
        assertEquals("ML050698", village.area().code());
        assertEquals(
                "Villagessai", village.place() == null ? "" : village.place().nameFr());
        assertFalse(gazetteer.area(Edition.Y2015, "ML050698").isPresent());
    }

    @Test
    void organisations_are_paged_in_the_order_of_their_acronyms() {
        var first = organisations
                .page(STRANGER, Inputs.of("first", 3), true)
                .await()
                .atMost(PATIENCE);
        var second = organisations
                .page(
                        STRANGER,
                        Inputs.of("first", 500, "after", first.pageInfo().endCursor()),
                        false)
                .await()
                .atMost(PATIENCE);

        assertEquals(3, first.nodes().size());
        assertTrue(first.pageInfo().hasNextPage());
        assertEquals(first.totalCount(), 3 + second.nodes().size());
        assertTrue(second.nodes().stream()
                .anyMatch(organisation -> organisation.acronym().equals("IOM")));
    }

    @Test
    void organisations_are_filtered_by_type() {
        var un = new OrganisationTypeFilter(OrganisationType.UNITED_NATIONS, null);
        var page = organisations
                .page(STRANGER, Inputs.of("filter", new OrganisationFilter(null, un, true, false), "first", 500), false)
                .await()
                .atMost(PATIENCE);

        assertTrue(
                page.nodes().stream().allMatch(organisation -> organisation.type() == OrganisationType.UNITED_NATIONS));
        assertFalse(page.nodes().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"population-group", "populationGroup", "POPULATION_GROUPS", "Population group"})
    void a_code_list_is_found_however_its_name_is_written(String name) {
        var items = codeLists.items(STRANGER, name).await().atMost(PATIENCE);

        assertEquals("IDP", items.getFirst().code());
        assertEquals("Personnes déplacées internes", items.getFirst().labelFr());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "%", "s", "'; drop table code_item; --"})
    void an_unknown_code_list_is_refused_and_the_known_are_named(String name) {
        var refusal = assertThrows(
                Refusal.Invalid.class,
                () -> codeLists.items(STRANGER, name).await().atMost(PATIENCE));

        assertTrue(refusal.help().containsKey("lists"));
    }

    @Test
    void every_organisation_has_a_type_of_the_code_list_and_every_type_is_there() {
        var codes = codeLists.items(STRANGER, "organisation-type").await().atMost(PATIENCE).stream()
                .map(CodeItem::code)
                .toList();

        for (var type : OrganisationType.values()) {
            assertTrue(codes.contains(type.name()), type::name);
        }
    }

    @Test
    void the_bodies_that_coordinate_are_listed() {
        var page = coordinationBodies
                .page(STRANGER, Inputs.of("first", 50), true)
                .await()
                .atMost(PATIENCE);

        assertEquals(page.nodes().size(), page.totalCount());
        assertTrue(page.nodes().stream().anyMatch(body -> body.leads().contains("DNDS")));
    }

    private record Imported(Set<Integer> known, AreaIndex index) {}

    /** What {@code work} gives; the database is left as it was. */
    private <T> T undone(Viewer viewer, Function<SqlConnection, Uni<T>> work) {
        var undo = new Undo();
        try {
            rows.write(viewer, connection -> work.apply(connection).invoke(undo::keep))
                    .await()
                    .atMost(PATIENCE);
        } catch (Undo expected) {
            @SuppressWarnings("unchecked")
            T kept = (T) expected.kept.getFirst();
            return kept;
        }
        throw new IllegalStateException("nothing was undone");
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1;
        private transient List<Object> kept = List.of();

        void keep(Object value) {
            kept = List.of(value);
            throw this;
        }
    }

    private static List<StagedRow> good(String csv, AreaIndex index) {
        var checked = new AreaCheck(index, AreaFiles.sheet(csv), "essai.csv").checked();
        return checked.rows().stream().filter(row -> !row.isHeld()).toList();
    }

    private Uni<Void> write(Viewer viewer, String statement) {
        return rows.write(
                viewer, connection -> connection.query(statement).execute().replaceWithVoid());
    }

    private static void assertRefused(java.util.function.Supplier<Uni<Void>> work) {
        var failure =
                assertThrows(RuntimeException.class, () -> work.get().await().atMost(PATIENCE));
        var says = String.valueOf(failure.getMessage());
        assertTrue(says.contains("row-level security") || says.contains("permission denied"), says);
    }

    private static String area(String code, String standing) {
        return """
                insert into area (id, edition, level, code, scheme, name_fr, name_en, parent_id, standing, source)
                values (area_id(2021, 1, '%1$s'), 2021, 1, '%1$s', 'COD', 'X', 'X', area_id(2021, 0, 'ML'), '%2$s', 'test')
                """.formatted(code, standing);
    }

    private static Uni<Integer> count(SqlConnection connection, String table) {
        return connection
                .query("select count(*) as total from " + table)
                .execute()
                .map(found -> found.iterator().next().getInteger("total"));
    }

    private static Viewer viewer(Map<String, Set<String>> scopes) {
        return new Viewer(
                "test", "IOM", "test", Set.of(), null, List.of("ML"), 1, new Permissions(scopes), Language.FR);
    }
}
