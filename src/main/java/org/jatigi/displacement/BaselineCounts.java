package org.jatigi.displacement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jatigi.displacement.BaselineLayout.Counted;
import org.jatigi.exchange.Cell;
import org.jatigi.exchange.Cells;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.exchange.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a row, held against each other: totals are the sums of their parts, households are not more than individuals, no number is
 * larger than any such place has people.
 *
 * <p>What a formula computed is never taken. A total that is a formula is worked out again from its parts in the file.
 */
final class BaselineCounts {

    private static final int HOUSEHOLD_LARGE = 40; // the largest mean of the five rounds we have is 13 (Anéfif, 2014)

    private final RowReader row;

    BaselineCounts(RowReader row) {
        this.row = row;
    }

    /** Individuals and households of a group; both null where the file says nothing of it. */
    record Count(
            PopulationGroup group,
            @Nullable Integer individuals,
            @Nullable Integer households) {

        boolean isSaid() {
            return individuals != null || households != null;
        }
    }

    /** What the row counts. Returnees are counted by where they came from where the file tells, else as returnees. */
    List<Count> read() {
        var counts = new ArrayList<Count>();
        counts.add(total(
                PopulationGroup.IDP, BaselineLayout.IDP, BaselineLayout.IDP_COLLECTIVE, BaselineLayout.IDP_INDIVIDUAL));
        var returnees = total(
                PopulationGroup.RETURNEE,
                BaselineLayout.RETURNEE,
                BaselineLayout.REPATRIATE,
                BaselineLayout.RETURNED_IDP);
        var repatriates = part(PopulationGroup.REPATRIATE, BaselineLayout.REPATRIATE);
        var returned = part(PopulationGroup.RETURNED_IDP, BaselineLayout.RETURNED_IDP);
        if (repatriates.isSaid() || returned.isSaid()) {
            counts.add(returned);
            counts.add(repatriates);
        } else {
            counts.add(returnees);
        }
        counts.add(new Count(
                PopulationGroup.MIGRANT,
                row.count(BaselineLayout.MIGRANT.individuals()),
                row.count(BaselineLayout.MIGRANT.households())));
        var said = counts.stream().filter(Count::isSaid).toList();
        said.forEach(this::check);
        return said;
    }

    /** Refuses counts that are larger than any place of that level has people. */
    void checkSize(List<Count> counts, int level) {
        int most = most(level);
        for (var count : counts) {
            var largest = Math.max(
                    Objects.requireNonNullElse(count.individuals, 0), Objects.requireNonNullElse(count.households, 0));
            if (largest > most) {
                row.find(
                        columns(count.group).individuals(),
                        Level.ERROR,
                        "absurd-count",
                        "%d : plus de %d est invraisemblable pour ce niveau. Vérifiez le nombre."
                                .formatted(largest, most),
                        "%d: more than %d is not plausible on this level. Check the number.".formatted(largest, most));
            }
        }
    }

    /** The largest commune of Mali has some 700 thousand people, the largest cercle 1.8 million, the largest region 3.4 (RGPH 2022). */
    private static int most(int level) {
        return switch (level) {
            case 1 -> 3_500_000;
            case 2 -> 1_800_000;
            default -> 700_000;
        };
    }

    /** A group whose columns were read as parts before. */
    private Count part(PopulationGroup group, Counted columns) {
        var quiet = row.quietly();
        return new Count(group, quiet.count(columns.individuals()), quiet.count(columns.households()));
    }

    private Count total(PopulationGroup group, Counted total, Counted one, Counted other) {
        return new Count(
                group,
                total(total.individuals(), one.individuals(), other.individuals()),
                total(total.households(), one.households(), other.households()));
    }

    private @Nullable Integer total(String total, String one, String other) {
        var filled = Stream.of(one, other).filter(row::isFilled).toList();
        var parts = filled.stream()
                .flatMap(column -> Stream.ofNullable(row.count(column)))
                .toList();
        if (filled.isEmpty() || parts.size() < filled.size()) {
            return row.count(total);
        }
        int sum = (int) Math.min(
                Integer.MAX_VALUE, parts.stream().mapToLong(Integer::longValue).sum());
        var formula = row.formula(total);
        var said = formula == null ? row.count(total) : computed(formula.computed());
        compare(total, said, sum, formula == null);
        return sum;
    }

    private void compare(String total, @Nullable Integer said, int sum, boolean isTyped) {
        if (said != null && said != sum) {
            row.find(
                    total,
                    Level.ERROR,
                    "total-not-sum",
                    "Le total %d n'est pas la somme de ses parties, %d. Corrigez l'un ou l'autre.".formatted(said, sum),
                    "The total %d is not the sum of its parts, %d. Correct one or the other.".formatted(said, sum));
        }
        if (said == null && isTyped) {
            row.find(
                    total,
                    Level.INFO,
                    "total-from-parts",
                    "Le total manque ; il est calculé des parties : %d.".formatted(sum),
                    "The total is missing; it is worked out from the parts: %d.".formatted(sum));
        }
    }

    private static @Nullable Integer computed(Cell computed) {
        return Cells.count(computed) instanceof Reading.Clear<Integer>(var value) ? value : null;
    }

    private void check(Count count) {
        var columns = columns(count.group);
        if (count.individuals == null || count.households == null) {
            return;
        }
        int individuals = count.individuals;
        int households = count.households;
        if (households > individuals) {
            row.find(
                    columns.households(),
                    Level.ERROR,
                    "households-exceed-individuals",
                    "%d ménages pour %d personnes : les colonnes sont peut-être inversées."
                            .formatted(households, individuals),
                    "%d households for %d individuals: the columns may be swapped.".formatted(households, individuals));
        } else if (individuals > 0 && households == 0) {
            row.find(
                    columns.households(),
                    Level.WARNING,
                    "households-missing",
                    "%d personnes et aucun ménage. Vérifiez.".formatted(individuals),
                    "%d individuals and no household. Check it.".formatted(individuals));
        } else if (households > 0 && individuals / households > HOUSEHOLD_LARGE) {
            row.find(
                    columns.individuals(),
                    Level.WARNING,
                    "households-large",
                    "%d personnes dans %d ménages. Vérifiez.".formatted(individuals, households),
                    "%d individuals in %d households. Check it.".formatted(individuals, households));
        }
    }

    private static Counted columns(PopulationGroup group) {
        return switch (group) {
            case IDP, REFUGEE, HOST -> BaselineLayout.IDP;
            case RETURNED_IDP -> BaselineLayout.RETURNED_IDP;
            case RETURNEE -> BaselineLayout.RETURNEE;
            case REPATRIATE -> BaselineLayout.REPATRIATE;
            case MIGRANT -> BaselineLayout.MIGRANT;
        };
    }
}
