package org.jatigi.api;

import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Measures a parsed document against the limits, before it is validated: validation itself may take long on a hostile one.
 *
 * <p>Each fragment is measured once, however often it is spread, so that ten fragments which each spread the next ten times cost
 * ten measurements and not ten thousand million.
 */
final class Shape {

    private static final Extent OPEN = new Extent(-1, -1, -1); // of a fragment whose measurement has begun

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> measured = new HashMap<>();
    private int aliases;
    private int directives;

    private Shape() {}

    /** Refuses a document that passes a limit, and one whose fragments spread themselves. */
    static void check(Document document) {
        var shape = new Shape();
        shape.learn(document.getDefinitions());
        shape.fragments.keySet().forEach(shape::fragment);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(shape::operation);
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> IntrospectionShape.check(operation, shape.fragments));
    }

    @SuppressWarnings("rawtypes") // graphql-java's own
    private void learn(List<Definition> definitions) {
        Limit.OPERATIONS.check(definitions.stream()
                .filter(OperationDefinition.class::isInstance)
                .count());
        Limit.FRAGMENTS.check(definitions.stream()
                .filter(FragmentDefinition.class::isInstance)
                .count());
        for (var definition : definitions) {
            if (definition instanceof FragmentDefinition fragment) {
                fragments.put(fragment.getName(), fragment);
            }
        }
    }

    private void operation(OperationDefinition operation) {
        Limit.VARIABLES.check(operation.getVariableDefinitions().size());
        operation.getVariableDefinitions().forEach(variable -> {
            directives(variable);
            value(variable.getDefaultValue(), 0);
        });
        directives(operation);
        within(of(operation.getSelectionSet(), 1));
    }

    private Extent fragment(String name) {
        var known = measured.get(name);
        if (OPEN.equals(known)) {
            throw new Refusal.Invalid(new Text(
                    "La requête n'est pas valide : un fragment se contient lui-même.",
                    "The request is not valid: a fragment spreads itself."));
        }
        if (known != null) {
            return known;
        }
        var fragment = fragments.get(name);
        if (fragment == null) {
            return Extent.NONE; // validation says so
        }
        measured.put(name, OPEN);
        directives(fragment);
        var extent = within(of(fragment.getSelectionSet(), 1));
        measured.put(name, extent);
        return extent;
    }

    /** @param level how deep we are in this definition alone, so that measuring itself does not go deeper than is allowed */
    private Extent of(@Nullable SelectionSet set, int level) {
        var sum = Extent.NONE;
        if (set == null) {
            return sum;
        }
        Limit.DEPTH.check(level - 1L);
        for (Selection<?> selection : set.getSelections()) {
            sum = within(sum.beside(of(selection, level)));
        }
        return sum;
    }

    private Extent of(Selection<?> selection, int level) {
        return switch (selection) {
            case Field field -> {
                if (field.getAlias() != null) {
                    Limit.ALIASES.check(++aliases);
                }
                directives(field);
                field.getArguments().forEach(argument -> value(argument.getValue(), 0));
                yield of(field.getSelectionSet(), level + 1).below();
            }
            case InlineFragment inline -> {
                directives(inline);
                yield of(inline.getSelectionSet(), level + 1);
            }
            case FragmentSpread spread -> {
                directives(spread);
                yield fragment(spread.getName());
            }
            default -> throw new IllegalStateException("no such selection in the language");
        };
    }

    private void directives(DirectivesContainer<?> place) {
        Limit.DIRECTIVES_OF_ONE.check(place.getDirectives().size());
        directives += place.getDirectives().size();
        Limit.DIRECTIVES.check(directives);
        place.getDirectives()
                .forEach(directive -> directive.getArguments().forEach(argument -> value(argument.getValue(), 0)));
    }

    private static void value(@Nullable Value<?> value, int level) {
        switch (value) {
            case ArrayValue list -> {
                Limit.VALUE_DEPTH.check(level + 1L);
                Limit.LIST.check(list.getValues().size());
                list.getValues().forEach(each -> value(each, level + 1));
            }
            case ObjectValue object -> {
                Limit.VALUE_DEPTH.check(level + 1L);
                object.getObjectFields().stream().map(ObjectField::getValue).forEach(each -> value(each, level + 1));
            }
            case StringValue text -> Limit.TEXT.check(text.getValue().length());
            case null, default -> {}
        }
    }

    private static Extent within(Extent extent) {
        Limit.BREADTH.check(extent.breadth);
        Limit.DEPTH.check(extent.depth);
        Limit.FIELDS.check(extent.fields);
        return extent;
    }

    /** How many fields stand side by side, how many there are in all, and how deep they go. */
    private record Extent(long breadth, long fields, long depth) {

        static final Extent NONE = new Extent(0, 0, 0);

        Extent beside(Extent other) {
            return new Extent(breadth + other.breadth, fields + other.fields, Math.max(depth, other.depth));
        }

        Extent below() {
            return new Extent(1, 1 + fields, 1 + depth);
        }
    }
}
