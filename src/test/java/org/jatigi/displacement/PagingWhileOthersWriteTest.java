package org.jatigi.displacement;

import static org.jatigi.displacement.Rounds.flow;
import static org.jatigi.displacement.Rounds.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Inputs;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.reference.AreaInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists are read in pages while others publish, correct and withdraw: no row is lost and none comes twice, and a copy that is kept stays true. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class PagingWhileOthersWriteTest {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 31);
    private static final Viewer READER = People.reader("TERIYA");
    private static final int ROUNDS = 10;
    private static final int FIGURES = 5_000; // as many as one submission may have
    private static final List<PopulationFigureOrder> LARGEST_FIRST =
            List.of(new PopulationFigureOrder(PopulationFigureOrderField.REFERENCE_PERIOD_END, null));

    private final Queue<UUID> left = new ConcurrentLinkedQueue<>();

    @Inject
    PopulationFigures figures;

    @Inject
    Rounds rounds;

    /** What other tests should not find. */
    @AfterEach
    void takeBack() {
        left.forEach(rounds::withdraw);
    }

    @Test
    void fifty_thousand_rows_are_paged_exactly_once_each_while_others_write() {
        Set<UUID> before = new HashSet<>();
        var published = IntStream.range(0, ROUNDS)
                .mapToObj(round -> rounds.published("IOM", DAY, many(FIGURES)))
                .toList();
        published.forEach(made ->
                before.addAll(all(numbers(List.of(made.number())), List.of()).keySet()));
        published.forEach(made -> left.add(made.release()));
        var done = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> write(done));

        var seen = all(null, LARGEST_FIRST);
        done.set(true);
        writer.join();

        assertEquals(ROUNDS * FIGURES, before.size());
        assertTrue(seen.keySet().containsAll(before), "none is lost");
    }

    @Test
    void a_copy_that_follows_changes_equals_the_source() {
        var copy = new HashMap<UUID, PopulationFigure>();
        var since = synchronise(copy, Instant.EPOCH);
        var done = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> write(done));
        for (int i = 0; i < 6; i++) {
            since = synchronise(copy, since);
        }
        done.set(true);
        writer.join();
        synchronise(copy, since);

        assertEquals(all(null, List.of()).keySet(), copy.keySet());
    }

    /** Publishes, corrects and withdraws until it is told to stop. */
    private void write(AtomicBoolean done) {
        do {
            var made = rounds.published("IOM", DAY, many(20));
            var correction =
                    rounds.correction("IOM", made.release(), flow(PopulationGroup.MIGRANT, 2021, "ML0101", 77));
            rounds.publish(correction);
            rounds.withdraw(rounds.published("IOM", DAY, many(5)).release());
        } while (!done.get());
    }

    /** Takes what changed and what is gone, and says from when to ask the next time. */
    private Instant synchronise(Map<UUID, PopulationFigure> copy, Instant since) {
        var first = page(null, List.of(), since, null);
        var changes = get(() -> figures.changes(READER, first.given()));
        var page = first;
        while (true) {
            page.nodes().forEach(figure -> copy.put(figure.id(), figure));
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
            page = page(null, List.of(), since, page.pageInfo().endCursor());
        }
        changes.tombstones().forEach(gone -> copy.remove(gone.id()));
        return changes.syncedUntil();
    }

    /** Every row of a list, page by page; fails where one comes twice. */
    private Map<UUID, PopulationFigure> all(
            @Nullable PopulationFigureFilter filter, List<PopulationFigureOrder> order) {
        var seen = new HashMap<UUID, PopulationFigure>();
        String after = null;
        do {
            var page = page(filter, order, null, after);
            page.nodes().forEach(figure -> assertEquals(null, seen.put(figure.id(), figure), "none comes twice"));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        return seen;
    }

    private PopulationFigureConnection page(
            @Nullable PopulationFigureFilter filter,
            List<PopulationFigureOrder> order,
            @Nullable Instant since,
            @Nullable String after) {
        return get(() -> figures.page(
                READER,
                Inputs.of("filter", filter, "orderBy", order, "updatedSince", since, "first", 500, "after", after),
                false));
    }

    private static PopulationFigureFilter numbers(List<Integer> rounds) {
        return Inputs.record(
                Inputs.of(
                                "filter",
                                Inputs.of("round", Inputs.of("in", rounds).values())
                                        .values())
                        .object("filter"),
                PopulationFigureFilter.class);
    }

    /** Moves from villages that no two of them share; moves, so that nobody who asks for stocks finds them. */
    private static FigureEntry[] many(int size) {
        var codes = List.of("ML0101", "ML0102", "ML0103", "ML0104", "ML0201", "ML0202", "ML0203", "ML0301", "ML0302");
        return IntStream.range(0, size)
                .mapToObj(i -> village(codes.get(i % codes.size()), "Village " + i, 10 + i % 1_000))
                .toArray(FigureEntry[]::new);
    }

    private static FigureEntry village(String code, String name, int individuals) {
        return new FigureEntry(
                new AreaInput(code, 2021, null),
                PopulationGroup.MIGRANT,
                FigureKind.FLOW,
                individuals,
                null,
                null,
                null,
                null,
                DisplacementReason.OTHER,
                null,
                name,
                null,
                null);
    }
}
