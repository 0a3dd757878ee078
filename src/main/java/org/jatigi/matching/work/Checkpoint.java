package org.jatigi.matching.work;

import java.util.Optional;
import org.jatigi.matching.record.Pairs;

/**
 * Where a long run leaves what it has, so that after an interruption it goes on instead of beginning anew.
 *
 * <p>Whoever keeps a checkpoint sees to it that it belongs to the same register, model and parameters; a step is known by its name.
 */
public interface Checkpoint {

    /** Keeps nothing. */
    Checkpoint NONE = new Checkpoint() {
        @Override
        public Optional<Pairs> found(String step) {
            return Optional.empty();
        }

        @Override
        public void keep(String step, Pairs pairs) {}
    };

    /** The pairs of a step that an earlier run finished. */
    Optional<Pairs> found(String step);

    /** Keeps the pairs of a finished step, which tell what their weights are made of. */
    void keep(String step, Pairs pairs);
}
