package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;

/** What a job does. */
@Description("What a job does.")
public enum JobKind {
    IMPORT
}
