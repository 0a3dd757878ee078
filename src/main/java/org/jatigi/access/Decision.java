package org.jatigi.access;

import java.util.Set;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** What an access rule answers. There is no default: a rule that says nothing does not compile. */
public sealed interface Decision {

    record Permit() implements Decision {}

    /** The viewer knows of the record but may not do this to it. */
    record Refuse(Text reason) implements Decision {}

    /** The viewer's token names none of the purposes that the category needs. */
    record AskPurpose(Text reason, Set<String> purposes) implements Decision {}

    /** The viewer must not learn that the record exists. */
    record Conceal(String kind, Object id) implements Decision {}

    /** Returns quietly, or throws what the client is to be told. */
    default void enforce() {
        switch (this) {
            case Permit() -> {}
            case Refuse(var reason) -> throw new Refusal.NotPermitted(reason);
            case AskPurpose(var reason, var purposes) -> throw new Refusal.PurposeRequired(reason, purposes);
            case Conceal(var kind, var id) -> throw new Refusal.NotFound(kind, id);
        }
    }
}
