package org.jatigi.api;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import io.smallrye.graphql.execution.datafetcher.DataFetcherException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever went wrong into errors for the client: a refusal with its code and what helps, in the viewer's language; a
 * document that is not valid with the code {@code invalid}; anything else as "System error".
 *
 * <p>Refusals are answers and are not logged. A fault is logged once, with its trace but without its messages, because a
 * message may quote what somebody entered.
 */
final class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final long RETRY_AFTER_SECONDS = 5;
    private static final Text FAULT = new Text("Erreur interne", "System error");

    private Errors() {}

    /** The errors of a result, as the specification has them. */
    static List<Map<String, Object>> of(ExecutionResult result, Language language) {
        var errors = result.getErrors();
        return sorted(errors.stream()
                .filter(error -> !isEcho(error, errors))
                .map(error -> of(error, language))
                .toList());
    }

    /** In the order of their paths, so that the same question gives the same answer however its fields were fetched. */
    static List<Map<String, Object>> sorted(List<Map<String, Object>> errors) {
        return errors.size() < 2
                ? errors
                : errors.stream().sorted(Comparator.comparing(Errors::place)).toList();
    }

    private static String place(Map<String, Object> error) {
        return error.get("path") instanceof List<?> path
                ? path.stream()
                        .map(step -> step instanceof Integer index ? "%09d".formatted(index) : step.toString())
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /** The error of one field; {@code refusal} is null where it is a fault. */
    static Map<String, Object> at(
            @Nullable Refusal refusal, List<Map<String, Object>> locations, List<Object> path, Language language) {
        var message = refusal == null ? FAULT.in(language) : refusal.says().in(language);
        var error = entry(message, refusal, null);
        if (!locations.isEmpty()) {
            error.put("locations", locations);
        }
        error.put("path", path);
        return error;
    }

    /** The error of a whole request. */
    static Map<String, Object> of(Refusal refusal, Language language) {
        return entry(refusal.says().in(language), refusal, null);
    }

    /** The refusal behind a failure; anything else is logged and becomes {@code null}. */
    static @Nullable Refusal refusal(Throwable failure) {
        var cause = unwrapped(failure);
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof IOException || cause instanceof ClosedConnectionException) {
            LOG.warnf("the database does not answer: %s", cause.getClass().getName());
            return unavailable();
        }
        LOG.error("fault while answering: " + cause.getClass().getName(), withoutMessage(cause));
        return null;
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable(
                new Text(
                        "La base de données ne répond pas. Réessayez dans quelques secondes.",
                        "The database does not answer. Try again in a few seconds."),
                RETRY_AFTER_SECONDS);
    }

    static Map<String, Object> fault(Language language) {
        return entry(FAULT.in(language), null, null);
    }

    static Throwable unwrapped(Throwable failure) {
        boolean wrapper = failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof InvocationTargetException
                || failure instanceof DataFetcherException;
        return wrapper && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }

    private static Map<String, Object> of(GraphQLError error, Language language) {
        return switch (error) {
            case ExceptionWhileDataFetching failed -> ofFailure(failed.getException(), error, language);
            case AbortExecutionException aborted
            when aborted.getCause() != null -> ofFailure(aborted.getCause(), error, language);
            default -> isClients(error) ? ofInvalid(error, language) : ofFault(error, language);
        };
    }

    private static Map<String, Object> ofFailure(Throwable failure, GraphQLError error, Language language) {
        var refusal = refusal(failure);
        return refusal == null
                ? entry(FAULT.in(language), null, error)
                : entry(refusal.says().in(language), refusal, error);
    }

    private static Map<String, Object> ofInvalid(GraphQLError error, Language language) {
        var says = new Text(
                "La requête n'est pas valide : " + error.getMessage(),
                "The request is not valid: " + error.getMessage());
        return entry(says.in(language), new Refusal.Invalid(says), error);
    }

    private static Map<String, Object> ofFault(GraphQLError error, Language language) {
        LOG.errorf("fault while answering: %s at %s", error.getClass().getName(), error.getPath());
        return entry(FAULT.in(language), null, error);
    }

    /** Whether the client's document or variables are the matter. */
    private static boolean isClients(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }

    /** Whether an error only says that a null, already explained at the same place or below, is not allowed there. */
    private static boolean isEcho(GraphQLError error, List<GraphQLError> errors) {
        return error.getErrorType() == ErrorType.NullValueInNonNullableField
                && errors.stream().anyMatch(other -> explains(other, error));
    }

    private static boolean explains(GraphQLError other, GraphQLError echo) {
        return other.getErrorType() != ErrorType.NullValueInNonNullableField
                && other.getPath() != null
                && echo.getPath() != null
                && other.getPath().size() >= echo.getPath().size()
                && other.getPath().subList(0, echo.getPath().size()).equals(echo.getPath());
    }

    private static Map<String, Object> entry(String message, @Nullable Refusal refusal, @Nullable GraphQLError error) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("message", message);
        if (error != null
                && error.getLocations() != null
                && !error.getLocations().isEmpty()) {
            entry.put(
                    "locations",
                    error.getLocations().stream()
                            .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                            .toList());
        }
        if (error != null && error.getPath() != null) {
            entry.put("path", error.getPath());
        }
        if (refusal != null) {
            var extensions = new LinkedHashMap<String, Object>();
            extensions.put("code", refusal.code());
            extensions.putAll(refusal.help());
            entry.put("extensions", extensions);
        }
        return entry;
    }

    /** The trace and the kinds of the causes, without what they say. */
    private static Throwable withoutMessage(Throwable fault) {
        var cause = fault.getCause();
        var copy = new Throwable(fault.getClass().getName(), cause == null ? null : withoutMessage(cause));
        copy.setStackTrace(fault.getStackTrace());
        return copy;
    }
}
