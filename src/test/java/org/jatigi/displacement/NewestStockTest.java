package org.jatigi.displacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jatigi.reference.ReleaseState;
import org.junit.jupiter.api.Test;

/** One round for each area, nobody twice. */
class NewestStockTest {

    private final Maps country = Maps.country();

    @Test
    void a_finer_older_count_gives_way_to_a_newer_coarse_one() {
        var newest = newest(figure(2, 2021, "R1"), figure(1, 2021, "R111"), figure(1, 2021, "R21"));

        assertEquals(List.of("R1 2", "R21 1"), kept(newest));
        assertEquals(List.of(country.at(2021, "R111")), newest.older());
    }

    @Test
    void a_coarse_older_count_gives_way_to_a_newer_finer_one() {
        assertEquals(List.of("R111 2"), kept(newest(figure(2, 2021, "R111"), figure(1, 2021, "R1"))));
    }

    @Test
    void an_older_count_in_another_edition_gives_way_where_it_shares_people_or_may() {
        assertEquals(List.of("R11 2"), kept(newest(figure(2, 2021, "R11"), figure(1, 2015, "R111"))));
        assertEquals(List.of("R221 2"), kept(newest(figure(2, 2021, "R221"), figure(1, 2015, "R222"))));
        assertEquals(List.of("R11 2", "R12 1"), kept(newest(figure(2, 2021, "R11"), figure(1, 2015, "R12"))));
    }

    @Test
    void within_one_release_the_finer_areas_count() {
        var newest = newest(figure(1, 2021, "R1"), figure(1, 2021, "R11"), figure(1, 2021, "R12"));

        assertEquals(List.of("R11 1", "R12 1"), kept(newest));
        assertEquals(List.of(country.at(2021, "R1")), newest.containing());
    }

    @Test
    void all_rows_of_an_area_are_kept() {
        assertEquals(List.of("R11 1", "R11 1"), kept(newest(figure(1, 2021, "R11"), figure(1, 2021, "R11"))));
    }

    /** Seed 72: three rounds over both editions. */
    @Test
    void in_2000_random_histories_no_two_areas_that_are_shown_share_people() {
        var random = new Random(72);
        var areas = country.all();
        int shown = 0;
        for (int i = 0; i < 2_000; i++) {
            var history = new ArrayList<PopulationFigure>();
            Set<Area> seen = new HashSet<>();
            for (int round = 3; round > 0; round--) {
                for (int j = 0; j < 4; j++) {
                    var area = areas.get(random.nextInt(areas.size()));
                    if (seen.add(area)) {
                        history.add(figure(round, area));
                    }
                }
            }
            var kept = NewestStock.of(history, country.map()).kept().stream()
                    .map(PopulationFigure::area)
                    .toList();
            shown += kept.size();
            assertNobodyTwice(kept);
        }
        assertTrue(shown > 4_000, "most histories show something: " + shown);
    }

    private void assertNobodyTwice(List<Area> areas) {
        for (var one : areas) {
            for (var other : areas) {
                if (!one.equals(other)) {
                    boolean nested = one.edition() == other.edition() && AreaMap.isIn(one, other);
                    var alone = new CountedAreas(country.map());
                    alone.add(one);
                    assertTrue(!nested && !alone.hold(other), one + " and " + other);
                }
            }
        }
    }

    private NewestStock newest(PopulationFigure... newestFirst) {
        return NewestStock.of(List.of(newestFirst), country.map());
    }

    private static List<String> kept(NewestStock newest) {
        return newest.kept().stream()
                .map(figure -> figure.area().code() + " " + figure.individuals())
                .toList();
    }

    private PopulationFigure figure(int round, int edition, String code) {
        return figure(round, country.at(edition, code));
    }

    /** A figure whose count is the number of its round. */
    private static PopulationFigure figure(int round, Area area) {
        var day = LocalDate.of(2020 + round, 1, 1);
        return new PopulationFigure(
                UUID.randomUUID(),
                FigureKind.STOCK,
                PopulationGroup.IDP,
                round,
                null,
                false,
                area,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Period(day, day),
                null,
                new ReleaseLink(new UUID(0, round), "round " + round, ReleaseState.PUBLISHED));
    }
}
