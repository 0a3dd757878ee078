package org.jatigi.signal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jatigi.access.Bearing;
import org.jatigi.access.OwnLoop;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * Follows signals for a subscription: those after a place first, then each as it comes, none left out and none twice.
 *
 * <p>The table is the buffer. A follower keeps one number, the place it has read up to, and reads on when its client takes more;
 * a client that comes back, to this replica or another, goes on from the last sequence it was given. Each signal's record
 * is read at the moment of its delivery, under the rights that the bearer has then; what the bearer may not see is passed over.
 */
@ApplicationScoped
public class SignalFeed {

    private static final int BATCH = 100; // ids only: some kilobytes for each open subscription

    private final SignalStore store;
    private final Wakes wakes;

    SignalFeed(SignalStore store, Wakes wakes) {
        this.store = store;
        this.wakes = wakes;
    }

    /** Reads the record of a signal; empty where it is not there for the viewer. */
    @FunctionalInterface
    public interface Reader<T> {
        Uni<Optional<T>> read(Viewer viewer, Signal signal);
    }

    /** What the bearer may see of what is asked for, until the client goes or the bearer may no longer. */
    public <T> Multi<T> follow(Bearing bearing, SignalQuestion question, Reader<T> reader) {
        return begin(bearing, question)
                .onItem()
                .transformToMulti(place -> new Follower(bearing, question, place).signals())
                .onItem()
                .transformToUniAndConcatenate(signal -> bearing.again()
                        .invoke(viewer -> enforce(viewer, question))
                        .chain(viewer -> reader.read(viewer, signal)))
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private Uni<Long> begin(Bearing bearing, SignalQuestion question) {
        return bearing.again()
                .invoke(viewer -> enforce(viewer, question))
                .chain(store::position)
                .map(position -> place(question, position));
    }

    private static void enforce(Viewer viewer, SignalQuestion question) {
        question.kinds()
                .forEach(kind -> viewer.decide(kind.category(), Verb.SUBSCRIBE).enforce());
    }

    /** Where to begin; refused where the place is no longer kept, or cannot be one that was given. */
    public static long place(SignalQuestion question, SignalPosition position) {
        var after = question.after();
        if (after == null) {
            return position.last();
        }
        if (after < position.earliest()) {
            throw forgotten(position);
        }
        if (after > position.last()) {
            throw new Refusal.Invalid(
                    new Text(
                            "La séquence %d n'a pas encore été donnée ; la dernière est %d."
                                    .formatted(after, position.last()),
                            "The sequence %d has not been given yet; the last is %d."
                                    .formatted(after, position.last())),
                    Map.of("field", "after", "last", position.last()));
        }
        return after;
    }

    private static Refusal forgotten(SignalPosition position) {
        return new Refusal.Invalid(
                new Text(
                        "Ce qui suit cette séquence n'est plus gardé ; au plus tôt après %d. Demandez d'abord ce qui a changé avec updatedSince."
                                .formatted(position.earliest()),
                        "What follows this sequence is no longer kept; at the earliest after %d. Ask for what has changed with updatedSince first."
                                .formatted(position.earliest())),
                Map.of("field", "after", "earliest", position.earliest(), "query", "updatedSince"));
    }

    /** One open subscription's place in the table. */
    private final class Follower {

        private final Bearing bearing;
        private final SignalQuestion question;
        private final Executor own;
        private volatile long place;

        Follower(Bearing bearing, SignalQuestion question, long place) {
            this.bearing = bearing;
            this.question = question;
            this.place = place;
            this.own = OwnLoop.current();
        }

        Multi<Signal> signals() {
            return Multi.createBy()
                    .repeating()
                    .uni(this::next)
                    .indefinitely()
                    .onItem()
                    .disjoint();
        }

        /** The next signals, or none where it was woken for nothing. */
        private Uni<List<Signal>> next() {
            long turn = wakes.turn(question.kinds());
            return bearing.again()
                    .invoke(viewer -> enforce(viewer, question))
                    .chain(viewer -> store.after(viewer, question, place, BATCH))
                    .invoke(found ->
                            place = found.isEmpty() ? place : found.getLast().sequence())
                    .call(found -> found.isEmpty()
                            ? wakes.after(question.kinds(), turn).emitOn(own)
                            : Uni.createFrom().voidItem());
        }
    }
}
