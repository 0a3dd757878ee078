package org.jatigi.reference;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Tells when a change lost against another one that was made at the same time. */
final class Races {

    private Races() {}

    static boolean isLost(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof OptimisticLockException
                        || failure instanceof StaleStateException
                        || failure instanceof ConstraintViolationException
                        || isLost(failure.getCause()));
    }

    static Refusal conflict() {
        return new Refusal.Conflict(new Text(
                "Quelqu'un d'autre a changé cette publication au même moment. Relisez-la, puis recommencez.",
                "Somebody else changed this release at the same moment. Read it again, then repeat."));
    }
}
