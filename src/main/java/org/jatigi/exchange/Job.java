package org.jatigi.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that goes on after the answer: the import of a file, or the export of one.
 *
 * @param progress 0 to 1
 * @param releaseId the release that came of it; whoever knows releases adds the field {@code release}
 */
@Description(
        "A piece of work that goes on after the answer: the import of a file, or the export of one. Only the account that began it sees it.")
@Holds(category = Category.JOB)
public record Job(
        @Id UUID id,
        JobKind kind,
        String dataset,
        JobState state,
        double progress,
        String fileName,
        RowCounts rows,
        @Nullable JobError error,
        Instant createdAt,
        Instant updatedAt,
        @Ignore @Nullable UUID releaseId)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }

    /**
     * How many rows of the file there are of each kind.
     *
     * @param read all that are not empty
     * @param staged good and new
     * @param held held back, each with a finding that says why
     * @param unchanged good, and known already
     */
    @Description(
            "How many rows of the file were read, and how many of them are good and new, held back, or known already.")
    @Holds(category = Category.JOB)
    public record RowCounts(int read, int staged, int held, int unchanged) {}

    /** Why a job ended without a result. */
    @Description("Why a job ended without a result.")
    @Holds(category = Category.JOB)
    public record JobError(String code, String messageFr, String messageEn) {}
}
