package org.jatigi.audit;

import org.jatigi.access.Category;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, but for who and when.
 *
 * @param operation the public name of what was asked, for example {@code validateRelease}
 * @param category the kind of data
 * @param subject the id of the record, never a value of it; null for lists
 * @param outcome what came of it
 */
public record Entry(
        String operation, Category category, @Nullable Object subject, Outcome outcome) {}
