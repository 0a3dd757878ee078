package org.jatigi.matching.cluster;

import java.time.Instant;

/**
 * Who decided, why and when.
 *
 * @param by a user or a run, by its id
 * @param byPerson whether a person decided; a run only proposes, and never undoes what a person decided
 * @param reason in the words of whoever decided
 */
public record Ruling(String by, boolean byPerson, String reason, Instant at) {

    public Ruling {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a ruling says who decided and why");
        }
    }
}
