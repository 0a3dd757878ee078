package org.jatigi.reference;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.access.Viewers;
import org.jatigi.local.Tokens;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;

/** Lets the accounts of the demo ask, with real tokens and the permissions Keycloak gives them. */
@ApplicationScoped
public class Asking {

    private final Viewers viewers;

    Asking(Viewers viewers) {
        this.viewers = viewers;
    }

    /** A person, for the purpose of displacement. */
    public Viewer person(String account) {
        return person(account, "displacement");
    }

    public Viewer person(String account, String purpose) {
        return answer(() -> viewers.of(Tokens.of(account, purpose), Language.EN));
    }

    /** A partner's system, for the purpose of displacement. */
    public Viewer system(String client) {
        return answer(() -> viewers.of(Tokens.ofService(client, "displacement"), Language.EN));
    }

    /** What is answered; a refusal is thrown. */
    public static <T> T answer(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Uni.createFrom().deferred(() -> question.get()));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The code of the refusal, or {@code permitted}. */
    public static String code(Supplier<? extends Uni<?>> question) {
        try {
            answer(() -> question.get().replaceWithVoid());
            return "permitted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** How a step ends: {@code permitted}, or the code of the refusal. */
    public static Uni<String> outcome(Uni<?> step) {
        return step.replaceWith("permitted").onFailure(Refusal.class).recoverWithItem(Refusal::code);
    }
}
