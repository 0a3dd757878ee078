package org.jatigi.signal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which signals are wanted.
 *
 * @param kinds what happened
 * @param subject the only record that matters, null for all
 * @param after the sequence after which they are wanted, null for what happens from now on
 */
public record SignalQuestion(
        Set<SignalKind> kinds,
        @Nullable UUID subject,
        @Nullable Long after) {

    public SignalQuestion {
        kinds = Set.copyOf(kinds);
    }

    /** Everything of a kind. */
    public static SignalQuestion of(SignalKind kind, @Nullable Long after) {
        return new SignalQuestion(Set.of(kind), null, after);
    }
}
