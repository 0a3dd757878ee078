package org.jatigi.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;

/** What can happen that others want to know of, and the category under which they may. */
@Description("What can happen that others want to know of.")
public enum SignalKind {
    /** A release became the public one. */
    RELEASE_PUBLISHED(Category.RELEASE),
    /** A release was taken back. */
    RELEASE_WITHDRAWN(Category.RELEASE),
    /** A movement of people was reported. */
    DISPLACEMENT_EVENT_REPORTED(Category.DISPLACEMENT_AGGREGATE),
    /** A job came further; only the account whose job it is knows of it. */
    JOB_PROGRESS(Category.JOB);

    private final Category category;

    SignalKind(Category category) {
        this.category = category;
    }

    /** The category whose permission to subscribe opens it. */
    public Category category() {
        return category;
    }

    /** The word in the table and in what is sent: {@code release-published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that word; empty for one that a newer version of the service told. */
    public static Optional<SignalKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
