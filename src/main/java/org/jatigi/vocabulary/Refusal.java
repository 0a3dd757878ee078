package org.jatigi.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer of "no": the request was understood and will not be carried out.
 *
 * <p>Each case is a class of its own, and its simple name in kebab case is the error code that clients read
 * ({@code NotFound} becomes {@code not-found}). Renaming one breaks the API. Every case says in French and in English what
 * is the matter, and {@link #help()} carries what helps to go on: the purpose, the limit, the right query.
 */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Pattern HUMP = Pattern.compile("(?<!^)([A-Z])");

    private final transient Text says;
    private final transient Map<String, Object> help;

    private Refusal(Text says, Map<String, Object> help) {
        super(says.en(), null, false, false); // an answer, not a fault: no stack trace
        this.says = says;
        this.help = Map.copyOf(help);
    }

    /** The public code, for example {@code not-permitted}. */
    public final String code() {
        return HUMP.matcher(getClass().getSimpleName()).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }

    /** The sentence for people, in both languages. */
    public final Text says() {
        return says;
    }

    /** What helps to go on; goes into {@code extensions} beside the code. */
    public final Map<String, Object> help() {
        return help;
    }

    /** No token, or one that cannot be trusted: expired, of another realm, unsigned. */
    public static final class Unauthenticated extends Refusal {
        private static final long serialVersionUID = 1;

        public Unauthenticated() {
            super(
                    new Text(
                            "Un jeton d'accès valide du royaume jatigi est nécessaire.",
                            "A valid access token of the realm jatigi is needed."),
                    Map.of());
        }
    }

    /** The viewer may know of the record or the field, but may not do this to it. */
    public static final class NotPermitted extends Refusal {
        private static final long serialVersionUID = 1;

        public NotPermitted(Text says) {
            super(says, Map.of());
        }
    }

    /** The token carries none of the purposes that the category needs. */
    public static final class PurposeRequired extends Refusal {
        private static final long serialVersionUID = 1;

        public PurposeRequired(Text says, Collection<String> purposes) {
            super(says, Map.of("purposes", List.copyOf(purposes)));
        }
    }

    /** No such record, or none that the viewer may know of; the two must look the same. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1;

        public NotFound(Text says) {
            super(says, Map.of());
        }

        public NotFound(String kind, Object id) {
            this(new Text("Aucun enregistrement %s %s.".formatted(kind, id), "No %s %s.".formatted(kind, id)));
        }
    }

    /** The input cannot be right. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1;

        public Invalid(Text says) {
            this(says, Map.of());
        }

        public Invalid(Text says, Map<String, Object> help) {
            super(says, help);
        }
    }

    /** The record is not in a state in which this can be done. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1;

        public Conflict(Text says) {
            this(says, Map.of());
        }

        public Conflict(Text says, Map<String, Object> help) {
            super(says, help);
        }
    }

    /** The sum would count the same people more than once; {@code help} names the right query. */
    public static final class NonSummable extends Refusal {
        private static final long serialVersionUID = 1;

        public NonSummable(Text says, String rightQuery) {
            super(says, Map.of("query", rightQuery));
        }
    }

    /** The number would tell of few people, or let others work out such a number. */
    public static final class Suppressed extends Refusal {
        private static final long serialVersionUID = 1;

        public Suppressed(Text says, long suppressedCells) {
            super(says, Map.of("suppressedCells", suppressedCells));
        }
    }

    /** A page, a file or a list is larger than its limit. */
    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1;

        public TooLarge(Text says, long limit) {
            super(says, Map.of("limit", limit));
        }
    }

    /** The question would cost more than its limit. */
    public static final class TooCostly extends Refusal {
        private static final long serialVersionUID = 1;

        public TooCostly(Text says, long cost, long limit) {
            super(says, Map.of("cost", cost, "limit", limit));
        }
    }

    /** The client asked for more than it may in this minute; the same request is answered later. */
    public static final class RateLimited extends Refusal {
        private static final long serialVersionUID = 1;

        public RateLimited(Text says, long retryAfterSeconds) {
            super(says, Map.of("retryAfterSeconds", retryAfterSeconds));
        }
    }

    /** A part that is needed to answer safely cannot be reached now; nothing was done. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1;

        public Unavailable(Text says, long retryAfterSeconds) {
            super(says, Map.of("retryAfterSeconds", retryAfterSeconds));
        }
    }
}
