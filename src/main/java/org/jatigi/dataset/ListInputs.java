package org.jatigi.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sends beside GraphQL as the arguments of a list of the public schema, by the rules of the schema and of nothing
 * else: a name that it does not know is refused, and never a condition that is silently not there. A port: the api package has the schema.
 */
@FunctionalInterface
public interface ListInputs {

    /** The arguments of that list; {@code given} are values as JSON has them, by the name of the argument. */
    Arguments of(String list, Map<String, @Nullable Object> given);
}
