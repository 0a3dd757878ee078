package org.jatigi.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jatigi.access.AreaNames;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Text;

/** Tells {@code access} what the areas are called in which a viewer works. */
@ApplicationScoped
class GazetteerNames implements AreaNames {

    private final Gazetteer gazetteer;

    GazetteerNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public Optional<Text> name(String code) {
        return gazetteer.area(Edition.Y2021, code).map(area -> new Text(area.nameFr(), area.nameEn()));
    }
}
