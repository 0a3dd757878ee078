package org.jatigi.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Objects;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Leaves out of what introspection answers everything that the viewer cannot reach; kept for each set of permissions. */
final class Introspecting {

    private static final String OWN = "__";
    private static final int SCHEMAS_MAX = 200; // there are 21 roles with 12 purposes, of which a dozen pairs ask

    private final GraphQLSchema schema;
    private final Rules rules;
    private final Cache<Permissions, VisibleSchema> known =
            Caffeine.newBuilder().maximumSize(SCHEMAS_MAX).build();

    Introspecting(GraphQLSchema schema, Rules rules) {
        this.schema = schema;
        this.rules = rules;
    }

    /** Whether the field is one of the language's own, which say what the schema is. */
    static boolean isAbout(DataFetchingEnvironment environment) {
        return environment.getFieldDefinition().getName().startsWith(OWN)
                || isOwn(GraphQLTypeUtil.unwrapAll(environment.getParentType()));
    }

    /** The value of such a field without what the viewer cannot reach. */
    @Nullable
    Object visible(@Nullable Object value, Viewer viewer) {
        return switch (value) {
            case Collection<?> parts -> {
                var visible = of(viewer);
                yield parts.stream()
                        .filter(Objects::nonNull)
                        .filter(visible::shows)
                        .toList();
            }
            case GraphQLNamedType type -> of(viewer).shows(type) ? type : null;
            case null, default -> value;
        };
    }

    private static boolean isOwn(GraphQLType type) {
        return type instanceof GraphQLNamedType named && named.getName().startsWith(OWN);
    }

    private VisibleSchema of(Viewer viewer) {
        return known.get(viewer.permissions(), permissions -> new VisibleSchema(schema, rules, viewer));
    }
}
