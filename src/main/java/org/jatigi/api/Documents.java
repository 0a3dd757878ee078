package org.jatigi.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents that were parsed and validated before; the same few are asked thousands of times. */
final class Documents implements PreparsedDocumentProvider {

    private static final long CHARACTERS_MAX = 4_000_000; // a thousand documents of 4,000 characters

    private final GraphQLSchema schema;
    private final Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_MAX)
            .weigher((String query, PreparsedDocumentEntry entry) -> query.length())
            .build();

    Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The document of a request, parsed and found valid; empty where it is not. */
    Optional<Document> document(GraphqlRequest request) {
        var entry = entry(request);
        return entry.hasErrors() ? Optional.empty() : Optional.of(entry.getDocument());
    }

    /** Whether the request would run a query, a mutation or a subscription; empty where the document is not valid. */
    Optional<OperationDefinition.Operation> operation(GraphqlRequest request) {
        return document(request).flatMap(document -> operation(document, request));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(entry(input));
    }

    private PreparsedDocumentEntry entry(GraphqlRequest request) {
        var kept = known.getIfPresent(request.query());
        return kept != null
                ? kept
                : entry(ExecutionInput.newExecutionInput(request.query())
                        .locale(Locale.ENGLISH)
                        .build());
    }

    private PreparsedDocumentEntry entry(ExecutionInput input) {
        var kept = known.getIfPresent(input.getQuery());
        if (kept != null) {
            return kept;
        }
        var result = ParseAndValidate.parseAndValidate(schema, input);
        if (result.isFailure()) {
            return new PreparsedDocumentEntry(result.getErrors()); // not kept: nobody asks the same mistake for long
        }
        var entry = new PreparsedDocumentEntry(result.getDocument());
        known.put(input.getQuery(), entry);
        return entry;
    }

    private static Optional<OperationDefinition.Operation> operation(Document document, GraphqlRequest request) {
        try {
            return Optional.of(NodeUtil.getOperation(document, request.operationName())
                    .operationDefinition
                    .getOperation());
        } catch (UnknownOperationException none) {
            return Optional.empty();
        }
    }
}
