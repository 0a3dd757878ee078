package org.jatigi.dataset;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** A record that can be asked for by its id alone. */
@Interface("Node")
@Description("A record that can be asked for by its id alone.")
public interface Node {

    @Id
    @NonNull
    @Description("Its id.")
    UUID getId();
}
