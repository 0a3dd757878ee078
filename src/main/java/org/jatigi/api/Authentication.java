package org.jatigi.api;

import io.smallrye.mutiny.Uni;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;

/** Makes a viewer of a token, or refuses; {@link org.jatigi.access.Viewers} does it in the service. */
@FunctionalInterface
interface Authentication {

    Uni<Viewer> of(String token, Language language);
}
