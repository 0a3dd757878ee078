package org.jatigi.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What an account may ask about itself: who it is, and what it may do, and why. */
@ApplicationScoped
public class AccessQuestions {

    private final AreaNames names;
    private final FieldCategories fields;

    AccessQuestions(AreaNames names, FieldCategories fields) {
        this.names = names;
        this.fields = fields;
    }

    public Me me(Viewer viewer) {
        return Me.of(viewer, names);
    }

    /** Why the viewer may, or may not, do something with a category, or have a field, named {@code Type.field}. */
    public AccessExplanation explain(
            Viewer viewer, @Nullable String category, @Nullable String verb, @Nullable String field) {
        return Explanations.of(viewer, Asking.of(category, verb, field, fields));
    }
}
