package org.jatigi.api;

import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jatigi.access.Decision;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Entry;
import org.jatigi.audit.Outcome;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** One document on its way to a plan: what it selects once fragments and directives are resolved, and what the viewer may have of it. */
final class Compilation {

    private static final Set<String> DIRECTIVES = Set.of("include", "skip");

    private final GraphQLSchema schema;
    private final Rules rules;
    private final Viewer viewer;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments;
    private final Set<Entry> trail = new LinkedHashSet<>();
    private String operation = "";
    private int slots;

    Compilation(GraphQLSchema schema, Rules rules, Viewer viewer, CoercedVariables variables, Document document) {
        this.schema = schema;
        this.rules = rules;
        this.viewer = viewer;
        this.variables = variables;
        this.fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The fields of one key of an answer: the same field, asked for once or several times. */
    record Merged(String key, List<Field> fields) {

        Field first() {
            return fields.getFirst();
        }

        String name() {
            return first().getName();
        }

        Place place() {
            return Place.of(key, first());
        }

        List<SelectionSet> selections() {
            return fields.stream()
                    .map(Field::getSelectionSet)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** What is selected of an object of that type, in the order of the document. */
    List<Merged> fields(GraphQLObjectType type, List<SelectionSet> selections) {
        var byKey = new LinkedHashMap<String, List<Field>>();
        selections.forEach(selection -> collect(type, selection, byKey));
        return byKey.entrySet().stream()
                .map(entry -> new Merged(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void collect(GraphQLObjectType type, SelectionSet selection, Map<String, List<Field>> byKey) {
        for (Selection<?> selected : selection.getSelections()) {
            switch (selected) {
                case Field field
                when isIncluded(field) ->
                    byKey.computeIfAbsent(field.getResultKey(), first -> new ArrayList<>())
                            .add(field);
                case InlineFragment fragment
                when isIncluded(fragment) && fits(type, condition(fragment)) ->
                    collect(type, fragment.getSelectionSet(), byKey);
                case FragmentSpread spread
                when isIncluded(spread) -> {
                    var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    if (fits(type, fragment.getTypeCondition().getName())) {
                        collect(type, fragment.getSelectionSet(), byKey);
                    }
                }
                default -> {} // left out by a directive or a type condition
            }
        }
    }

    private static @Nullable String condition(InlineFragment fragment) {
        return fragment.getTypeCondition() == null
                ? null
                : fragment.getTypeCondition().getName();
    }

    private boolean fits(GraphQLObjectType type, @Nullable String condition) {
        return condition == null
                || condition.equals(type.getName())
                || (schema.getType(condition) instanceof GraphQLInterfaceType face
                        && schema.getImplementations(face).contains(type));
    }

    private boolean isIncluded(DirectivesContainer<?> selected) {
        for (var directive : selected.getDirectives()) {
            if (!DIRECTIVES.contains(directive.getName())) {
                throw new NotPlanned("@" + directive.getName());
            }
            if (holds(directive) != directive.getName().equals("include")) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Directive directive) {
        Value<?> condition = directive.getArgument("if").getValue();
        return switch (condition) {
            case BooleanValue literal -> literal.isValue();
            case VariableReference variable -> Boolean.TRUE.equals(variables.get(variable.getName()));
            default -> throw new NotPlanned("the argument of @" + directive.getName());
        };
    }

    /** The definition of a field; its type has one, or the document would not be valid. */
    GraphQLFieldDefinition definition(GraphQLObjectType type, Merged field) {
        var definition = type.getFieldDefinition(field.name());
        if (definition == null) {
            throw new NotPlanned(field.name());
        }
        return definition;
    }

    GraphQLObjectType object(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType object
                ? object
                : unknown(definition);
    }

    private static GraphQLObjectType unknown(GraphQLFieldDefinition definition) {
        throw new NotPlanned(definition.getName());
    }

    GraphQLObjectType type(String name) {
        return schema.getObjectType(name);
    }

    /** The root field that everything below belongs to, by whose name the trail knows it. */
    void enter(String rootField) {
        operation = rootField;
    }

    /**
     * Why the viewer may not have the field; empty where they may. Notes what belongs into the trail. What may be refused is nullable: a
     * refusal elsewhere would spread upwards, and is left to the resolvers.
     */
    Optional<Refusal> refusal(GraphQLFieldDefinition definition) {
        var rule = rules.of(definition).orElseThrow(() -> new NotPlanned(definition.getName()));
        for (var need : rule.needs()) {
            var decision = viewer.decide(need.category(), need.verb());
            if (!(decision instanceof Decision.Permit)) {
                trail.add(new Entry(operation, need.category(), null, Outcome.REFUSE));
                if (GraphQLTypeUtil.isNonNull(definition.getType())) {
                    throw new NotPlanned(definition.getName() + ", refused and not nullable");
                }
                return refusal(decision);
            }
            if (need.isRead() && need.category().sensitivity().isAudited()) {
                trail.add(new Entry(operation, need.category(), null, Outcome.PERMIT));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Decision decision) {
        try {
            decision.enforce();
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }

    Given given(GraphQLFieldDefinition definition, Merged field) {
        return new Given(schema.getCodeRegistry(), definition, field.first());
    }

    /** A place for what is fetched while the plan runs. */
    int slot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    List<Entry> trail() {
        return List.copyOf(trail);
    }
}
