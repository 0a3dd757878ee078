package org.jatigi.reference;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.access.Viewers;
import org.jatigi.local.Tokens;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;

/** Lets the accounts of the demo ask, with real tokens and the permissions Keycloak gives them. */
@ApplicationScoped
public class Asking {

    private static final int PATIENCE = 5; // Keycloak on a busy machine does not always answer within its time

    private final Viewers viewers;
    private final Map<String, Viewer> known = new ConcurrentHashMap<>();

    Asking(Viewers viewers) {
        this.viewers = viewers;
    }

    /** A person, for the purpose of displacement. */
    public Viewer person(String account) {
        return person(account, "displacement");
    }

    /** A person, for a purpose or, where it is empty, for none. */
    public Viewer person(String account, String purpose) {
        return known.computeIfAbsent(account + " for " + purpose, key -> viewer(Tokens.of(account, purpose)));
    }

    /** A partner's system, for the purpose of displacement. */
    public Viewer system(String client) {
        return known.computeIfAbsent(client, key -> viewer(Tokens.ofService(client, "displacement")));
    }

    /** What is answered; a refusal is thrown. */
    public static <T> T answer(Supplier<Uni<T>> question) {
        try {
            var asked = question.get();
            return VertxContextSupport.subscribeAndAwait(() -> asked);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** How it ends: {@code permitted}, or the code of the refusal. */
    public static String code(Supplier<? extends Uni<?>> question) {
        try {
            return answer(() -> outcome(question.get()));
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** The same of a step that is taken beside another. */
    public static Uni<String> outcome(Uni<?> step) {
        return step.replaceWith("permitted").onFailure(Refusal.class).recoverWithItem(Refusal::code);
    }

    private Viewer viewer(String token) {
        return answer(() -> viewers.of(token, Language.EN)
                .onFailure(Refusal.Unavailable.class)
                .retry()
                .withBackOff(Duration.ofSeconds(1))
                .atMost(PATIENCE));
    }
}
