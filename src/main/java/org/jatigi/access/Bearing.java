package org.jatigi.access;

import io.smallrye.mutiny.Uni;

/**
 * The way to ask again who is asking, with the token that came with the request or the connection: for what goes on after its
 * permissions have aged. Refused where the token is no longer good, or Keycloak cannot be asked.
 */
@FunctionalInterface
public interface Bearing {

    Uni<Viewer> again();
}
