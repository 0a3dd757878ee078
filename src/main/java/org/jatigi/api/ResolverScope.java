package org.jatigi.api;

import graphql.ExecutionInput;
import org.jatigi.access.Bearing;
import org.jatigi.access.Viewer;

/** What resolvers expect to find around them while an operation runs, and what is taken away afterwards. */
interface ResolverScope {

    /** Puts the viewer, and the way to ask again, where resolvers look for them, and everything else they need into the input. */
    Opened open(Viewer viewer, Bearing bearing, GraphqlRequest request, ExecutionInput.Builder input);

    /** The surroundings of one operation. */
    interface Opened {

        /** Puts a fresher viewer in the place of the one before. */
        void renew(Viewer viewer);

        void close();
    }
}
