package org.jatigi.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** The area map of the gazetteer as it is now; made anew when the gazetteer is. */
@ApplicationScoped
public class AreaMaps {

    private final Gazetteer gazetteer;
    private final AtomicReference<Kept> kept;

    AreaMaps(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        var empty = AreaIndex.empty();
        this.kept = new AtomicReference<>(new Kept(empty, AreaMap.of(empty)));
    }

    public AreaMap current() {
        var index = gazetteer.index();
        return kept.updateAndGet(old -> old.index() == index ? old : new Kept(index, AreaMap.of(index)))
                .map();
    }

    /** The area a client asks for, or a refusal that says what there is. */
    public Area asked(AreaInput input) {
        var edition = Edition.of(input.edition());
        var found = input.level() == null
                ? gazetteer.area(edition, input.code())
                : gazetteer.area(edition, input.level(), input.code());
        return found.orElseThrow(() -> unknown(input));
    }

    private static Refusal unknown(AreaInput input) {
        return new Refusal.Invalid(
                new Text(
                        "Le code « %s » n'existe pas dans l'édition %d ; translatePcodes traduit d'une édition à l'autre."
                                .formatted(input.code(), input.edition()),
                        "There is no code \"%s\" in the edition of %d; translatePcodes translates from one edition to another."
                                .formatted(input.code(), input.edition())),
                Map.of("query", "translatePcodes(codes: [String!]!, from: Int!, to: Int!)"));
    }

    private record Kept(AreaIndex index, AreaMap map) {}
}
