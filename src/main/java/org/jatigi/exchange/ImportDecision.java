package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;

/** What is to become of the rows of a file. */
@Description(
        "What is to become of the rows of a file: the good ones are written and the held ones left out, or none is.")
public enum ImportDecision {
    ACCEPT_GOOD_ROWS,
    DISCARD
}
