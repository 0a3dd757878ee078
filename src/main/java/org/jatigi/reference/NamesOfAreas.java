package org.jatigi.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jatigi.access.AreaNames;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Text;

/** Tells the access package what the areas are called that an account works in; it shows them and knows nothing of areas. */
@ApplicationScoped
class NamesOfAreas implements AreaNames {

    private final Gazetteer gazetteer;

    NamesOfAreas(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public Optional<Text> name(String code) {
        return gazetteer.area(Edition.Y2021, code).map(area -> new Text(area.nameFr(), area.nameEn()));
    }
}
