package org.jatigi.access;

import java.util.Optional;

/** What a field of the public schema asks of a viewer. A port: the api package reads it from the schema's directives. */
public interface FieldCategories {

    /** What {@code Type.field} asks for; empty where there is no such field or it asks for nothing. */
    Optional<Needed> needed(String field);

    /** A verb on a category. */
    record Needed(Category category, Verb verb) {}
}
