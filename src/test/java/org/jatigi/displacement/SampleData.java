package org.jatigi.displacement;

import static org.jatigi.displacement.Rounds.coming;
import static org.jatigi.displacement.Rounds.flow;
import static org.jatigi.displacement.Rounds.get;
import static org.jatigi.displacement.Rounds.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Point;

/** Something of everything that can be asked about displacement, for tests of other packages: rounds, a correction, a draft, a withdrawal, events. */
@ApplicationScoped
public class SampleData {

    private static final LocalDate MARCH = LocalDate.of(2019, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2019, 4, 30);

    private final Rounds rounds;
    private final DisplacementEvents events;

    SampleData(Rounds rounds, DisplacementEvents events) {
        this.rounds = rounds;
        this.events = events;
    }

    /** The ids of what was made, published or not. */
    public List<UUID> make() {
        var march = rounds.published(
                "IOM",
                MARCH,
                coming("ML06", PopulationGroup.IDP, 2021, "ML0501", 120),
                coming("ML07", PopulationGroup.IDP, 2021, "ML0501", 3),
                stock(PopulationGroup.IDP, 2021, "ML0502", 2),
                stock(PopulationGroup.IDP, 2021, "ML0504", 300),
                stock(PopulationGroup.RETURNEE, 2021, "ML0504", 30),
                flow(PopulationGroup.IDP, 2021, "ML0101", 70));
        var correction = rounds.correction("IOM", march.release(), stock(PopulationGroup.IDP, 2021, "ML0504", 310));
        rounds.publish(correction);
        var april = rounds.published(
                "IOM",
                APRIL,
                stock(PopulationGroup.IDP, 2015, "ML0501", 44),
                stock(PopulationGroup.IDP, 2015, "ML0601", 55),
                stock(PopulationGroup.IDP, 2015, "ML0602", 1));
        var draft = rounds.draft("IOM", APRIL, stock(PopulationGroup.IDP, 2021, "ML0101", 10));
        var gone = rounds.published("IOM", MARCH, stock(PopulationGroup.HOST, 2021, "ML0101", 10));
        rounds.withdraw(gone.release());
        var large = event(200, "ML0501");
        var small = event(3, "ML0502");
        return List.of(
                march.release(),
                correction,
                april.release(),
                draft.release(),
                gone.release(),
                march.round(),
                large,
                small);
    }

    private UUID event(int individuals, String code) {
        var report = new EventReport(
                APRIL,
                DisplacementReason.CONFLICT,
                null,
                null,
                new AreaInput(code, 2021, null),
                "Hameau inventé",
                new Point(14.5, -4.2),
                PopulationGroup.IDP,
                individuals,
                null,
                List.of("abri"),
                "autorités",
                null);
        return get(() -> events.report(People.analyst("IOM"), report)).id();
    }
}
