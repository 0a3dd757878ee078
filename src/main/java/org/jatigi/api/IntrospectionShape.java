package org.jatigi.api;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits what is asked about the schema: types have fields, which have types, which have fields. Each step multiplies the answer by
 * some dozens, so each of the questions that lead from a type to others may stand once in an operation, as in the query of tools.
 */
final class IntrospectionShape {

    private static final Set<String> ROOTS = Set.of("__schema", "__type");
    private static final Set<String> STEPS = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Integer> asked = new HashMap<>();

    private IntrospectionShape(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** To be called on a document that is within {@link Limit#FIELDS} and without cycles. */
    static void check(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        new IntrospectionShape(fragments).look(operation.getSelectionSet(), false);
    }

    private void look(@Nullable SelectionSet set, boolean inside) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> look(field, inside);
                case InlineFragment inline -> look(inline.getSelectionSet(), inside);
                case FragmentSpread spread -> {
                    var fragment = fragments.get(spread.getName());
                    look(fragment == null ? null : fragment.getSelectionSet(), inside);
                }
                default -> throw new IllegalStateException("no such selection in the language");
            }
        }
    }

    private void look(Field field, boolean inside) {
        boolean root = ROOTS.contains(field.getName());
        if (root || (inside && STEPS.contains(field.getName()))) {
            Limit.INTROSPECTION.check(asked.merge(field.getName(), 1, Integer::sum));
        }
        look(field.getSelectionSet(), inside || root);
    }
}
