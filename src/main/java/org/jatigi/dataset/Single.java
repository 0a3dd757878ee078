package org.jatigi.dataset;

import org.jatigi.vocabulary.Refusal;

/**
 * A root field that shows one row of a dataset.
 *
 * @param field its name in the public schema
 * @param which the condition that its arguments put on the row; refuses what cannot be one
 * @param none what the client is told where no such row can be seen
 */
public record Single(String field, Dataset dataset, Dataset.Rule which, Missing none) {

    /** The refusal for arguments that name no row. */
    @FunctionalInterface
    public interface Missing {
        Refusal of(Arguments arguments);
    }
}
