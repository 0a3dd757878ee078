package org.jatigi.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents, parsed, measured and validated. Those that were good are kept with what their operations cost; the same few are asked
 * thousands of times.
 */
final class Documents implements PreparsedDocumentProvider {

    private static final long CHARACTERS_MAX = 4_000_000; // a thousand documents of 4,000 characters

    private static final ParserOptions OPTIONS = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.captureIgnoredChars(false)
                    .captureLineComments(false)
                    .maxCharacters(Limit.CHARACTERS.max())
                    .maxTokens(Limit.TOKENS.max())
                    .maxWhitespaceTokens(Limit.CHARACTERS.max())
                    .maxRuleDepth(Limit.NESTING.max()));

    private final GraphQLSchema schema;
    private final Cache<String, Prepared> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_MAX)
            .weigher((String query, Prepared document) -> query.length())
            .build();

    Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The document of that text: good, or with what is wrong with it. One that passes a limit is refused. */
    Prepared of(String query) {
        var kept = known.getIfPresent(query);
        if (kept != null) {
            return kept;
        }
        var prepared = prepare(query);
        if (!prepared.entry.hasErrors()) {
            known.put(query, prepared); // a bad one is not kept: nobody asks the same mistake for long
        }
        return prepared;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry found = input.getGraphQLContext().get(PreparsedDocumentEntry.class);
        return CompletableFuture.completedFuture(
                Objects.requireNonNull(found, "the document was not looked at before"));
    }

    private Prepared prepare(String query) {
        Limit.CHARACTERS.check(query.length());
        Document document;
        try {
            document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(OPTIONS)
                            .locale(Locale.ENGLISH)
                            .build());
        } catch (ParseCancelledTooDeepException deep) {
            throw new Limit.Exceeded(Limit.NESTING, -1);
        } catch (ParseCancelledException cancelled) {
            throw new Limit.Exceeded(Limit.TOKENS, -1);
        } catch (InvalidSyntaxException wrong) {
            return Prepared.bad(List.of(wrong.toInvalidSyntaxError()));
        }
        Shape.check(document);
        var errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        return errors.isEmpty() ? Prepared.good(schema, document) : Prepared.bad(errors);
    }

    /**
     * A document that was looked at.
     *
     * @param entry the document for graphql-java, or its errors
     * @param operations its operations by name, empty where it has errors; the key of one without a name is empty
     */
    record Prepared(PreparsedDocumentEntry entry, Map<String, Priced> operations) {

        private static Prepared bad(List<? extends GraphQLError> errors) {
            return new Prepared(new PreparsedDocumentEntry(List.copyOf(errors)), Map.of());
        }

        private static Prepared good(GraphQLSchema schema, Document document) {
            return new Prepared(
                    new PreparsedDocumentEntry(document),
                    document.getDefinitionsOfType(OperationDefinition.class).stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    operation -> Objects.requireNonNullElse(operation.getName(), ""),
                                    operation -> new Priced(operation, CostReading.of(schema, document, operation)))));
        }

        /** The operation that a request names, or the only one; null where there is none such. */
        @Nullable
        Priced operation(@Nullable String name) {
            if (name != null) {
                return operations.get(name);
            }
            return operations.size() == 1 ? operations.values().iterator().next() : null;
        }
    }

    /** An operation and what it costs. */
    record Priced(OperationDefinition definition, Cost cost) {}
}
