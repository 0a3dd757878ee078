package org.jatigi.api;

import graphql.ExceptionWhileDataFetching;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;
import org.jatigi.audit.Outcome;
import org.jatigi.vocabulary.Refusal;

/** Keeps the exception of a resolver for {@link Errors}, and notes refusals of use cases for the trail, as those of the guard are. */
final class Failures implements DataFetcherExceptionHandler {

    private final Rules rules;

    Failures(Rules rules) {
        this.rules = rules;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var cause = Errors.unwrapped(parameters.getException());
        if (cause instanceof Refusal.NotPermitted || cause instanceof Refusal.PurposeRequired) {
            note(parameters);
        }
        var error = new ExceptionWhileDataFetching(parameters.getPath(), cause, parameters.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private void note(DataFetcherExceptionHandlerParameters parameters) {
        var environment = parameters.getDataFetchingEnvironment();
        var reading = Reading.of(environment);
        if (reading != null) {
            rules.of(parameters.getFieldDefinition())
                    .filter(rule -> rule.needs().stream().allMatch(reading::hasPermitted))
                    .flatMap(rule -> rule.needs().stream().findFirst())
                    .ifPresent(need -> reading.note(need, environment, Outcome.REFUSE));
        }
    }
}
