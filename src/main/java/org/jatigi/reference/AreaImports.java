package org.jatigi.reference;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jatigi.audit.Trail;
import org.jatigi.exchange.ImportTarget;

/** Areas and places come in the same files of COD-AB, so both datasets take both; a village is looked for under either name. */
class AreaImports {

    @Produces
    @Singleton
    ImportTarget areas(Gazetteer gazetteer, Trail trail) {
        return new AreaImport("areas", gazetteer, trail);
    }

    @Produces
    @Singleton
    ImportTarget places(Gazetteer gazetteer, Trail trail) {
        return new AreaImport("places", gazetteer, trail);
    }
}
