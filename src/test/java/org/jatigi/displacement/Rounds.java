package org.jatigi.displacement;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Period;
import org.jatigi.reference.Releases;
import org.jspecify.annotations.Nullable;

/** Makes rounds for tests, drafts and published ones, by the ways that everybody goes. */
@ApplicationScoped
class Rounds {

    /** The database is one for all tests: each takes numbers that no other has. */
    private static final AtomicInteger NUMBER = new AtomicInteger(9_000);

    private final AssessmentRounds rounds;
    private final FigureSubmissions submissions;
    private final Releases releases;

    Rounds(AssessmentRounds rounds, FigureSubmissions submissions, Releases releases) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.releases = releases;
    }

    record Made(int number, UUID round, UUID release) {}

    Made draft(String organisation, LocalDate day, FigureEntry... figures) {
        var number = NUMBER.incrementAndGet();
        var round = get(() -> rounds.open(People.analyst(organisation), opening(number, day)));
        var release = submit(organisation, submission(round.id(), null, "Test " + number, figures));
        return new Made(number, round.id(), release);
    }

    Made published(String organisation, LocalDate day, FigureEntry... figures) {
        var made = draft(organisation, day, figures);
        publish(made.release());
        return made;
    }

    UUID correction(String organisation, UUID corrected, FigureEntry... figures) {
        return submit(organisation, submission(null, corrected, null, figures));
    }

    void publish(UUID release) {
        get(() -> releases.review(People.reviewer(), release, null));
        get(() -> releases.validate(People.validator(), release, null));
        get(() -> releases.publish(People.validator(), release));
    }

    void withdraw(UUID release) {
        get(() -> releases.withdraw(People.validator(), release, "a test"));
    }

    private UUID submit(String organisation, FigureSubmission submission) {
        return get(() -> submissions.submit(People.analyst(organisation), submission))
                .id();
    }

    private static RoundOpening opening(int number, LocalDate day) {
        return new RoundOpening(
                "Test", number, RoundType.BASELINE, new Period(day, day), null, null, null, null, null, null);
    }

    private static FigureSubmission submission(
            @Nullable UUID round, @Nullable UUID corrects, @Nullable String title, FigureEntry... figures) {
        return new FigureSubmission(
                round == null ? null : round.toString(),
                corrects == null ? null : corrects.toString(),
                title,
                "invented",
                null,
                null,
                null,
                List.of("Une mise en garde."),
                List.of("A caveat."),
                true,
                List.of(figures),
                null);
    }

    static FigureEntry stock(PopulationGroup group, int edition, String code, int individuals) {
        return figure(FigureKind.STOCK, group, edition, code, individuals, null);
    }

    static FigureEntry coming(String origin, PopulationGroup group, int edition, String code, int individuals) {
        return figure(FigureKind.STOCK, group, edition, code, individuals, new AreaInput(origin, edition, null));
    }

    static FigureEntry flow(PopulationGroup group, int edition, String code, int individuals) {
        return figure(FigureKind.FLOW, group, edition, code, individuals, null);
    }

    private static FigureEntry figure(
            FigureKind kind,
            PopulationGroup group,
            int edition,
            String code,
            int individuals,
            @Nullable AreaInput origin) {
        return new FigureEntry(
                new AreaInput(code, edition, null),
                group,
                kind,
                individuals,
                null,
                null,
                origin,
                null,
                DisplacementReason.CONFLICT,
                null,
                null,
                null,
                null);
    }

    /** Runs reactive work from a test's thread. */
    static <T> T get(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
