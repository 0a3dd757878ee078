package org.jatigi.api;

import graphql.ExecutionInput;
import org.jatigi.access.Viewer;

/** What resolvers expect to find around them while an operation runs, and what is taken away afterwards. */
interface ResolverScope {

    /** Puts the viewer where resolvers look for it, and everything else they need into the input. */
    Opened open(Viewer viewer, GraphqlRequest request, ExecutionInput.Builder input);

    /** The surroundings of one operation. */
    interface Opened {

        /** Puts a fresher viewer in the place of the one before. */
        void renew(Viewer viewer);

        void close();
    }
}
