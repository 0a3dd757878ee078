package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** Sex, where people are counted by it. */
@Description("Sex, where people are counted by it.")
public enum Sex {
    FEMALE,
    MALE
}
