package org.jatigi.signal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where followers wait until there may be something new. A follower notes the turn before it reads, and then waits for a later one,
 * so that what comes between its reading and its waiting is not slept through.
 */
@ApplicationScoped
class Wakes {

    private final Map<SignalKind, Bell> bells = new EnumMap<>(SignalKind.class);

    Wakes() {
        for (var kind : SignalKind.values()) {
            bells.put(kind, new Bell());
        }
    }

    /** How often followers of these kinds were woken; only its growing means something. */
    long turn(Set<SignalKind> kinds) {
        return kinds.stream().mapToLong(kind -> bell(kind).turn.get()).sum();
    }

    /** Completes when there may be something new of these kinds, at once where that was so since {@code turn}. */
    Uni<Void> after(Set<SignalKind> kinds, long turn) {
        return Uni.createFrom().emitter(emitter -> {
            kinds.forEach(kind -> bell(kind).waiting.add(emitter));
            emitter.onTermination(() -> leave(kinds, emitter));
            if (turn(kinds) != turn) {
                leave(kinds, emitter);
                emitter.complete(null);
            }
        });
    }

    /** Wakes the followers of these kinds. */
    void wake(Set<SignalKind> kinds) {
        kinds.forEach(kind -> {
            var bell = bell(kind);
            bell.turn.incrementAndGet();
            for (var follower : Set.copyOf(bell.waiting)) {
                leave(Set.of(kind), follower);
                follower.complete(null);
            }
        });
    }

    /** How many wait, those of several kinds counted with each; for tests. */
    int waiting() {
        return bells.values().stream().mapToInt(bell -> bell.waiting.size()).sum();
    }

    private void leave(Set<SignalKind> kinds, UniEmitter<? super Void> emitter) {
        kinds.forEach(kind -> bell(kind).waiting.remove(emitter));
    }

    private Bell bell(SignalKind kind) {
        return Objects.requireNonNull(bells.get(kind));
    }

    private static final class Bell {
        private final AtomicLong turn = new AtomicLong();
        private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();
    }
}
