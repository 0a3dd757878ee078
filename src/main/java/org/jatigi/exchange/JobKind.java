package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;

/** What a job does. */
@Description("What a job does.")
public enum JobKind {
    @Description("Takes a file in.")
    IMPORT,

    @Description("Makes a file of a list.")
    EXPORT
}
