package org.jatigi.persistence;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Tells when a change lost against another one that was made at the same time. */
public final class Races {

    private Races() {}

    public static boolean isLost(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof OptimisticLockException
                        || failure instanceof StaleStateException
                        || failure instanceof ConstraintViolationException
                        || isLost(failure.getCause()));
    }

    public static Refusal conflict() {
        return new Refusal.Conflict(new Text(
                "Quelqu'un d'autre a changé cet enregistrement au même moment. Relisez-le, puis recommencez.",
                "Somebody else changed this record at the same moment. Read it again, then repeat."));
    }
}
