package org.jatigi.api;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.MultiSelectFirstUntilOtherOp;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jatigi.api.Rules.Rule;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/**
 * The field guard: decides before a resolver runs whether the viewer may have the field. A refusal becomes null with an error
 * at the field's path, and the resolver is not called.
 *
 * <p>Closed in doubt: a field without a rule, and an operation that did not come through our transport, are refused. A subscription
 * is decided again at every delivery, with permissions that are as fresh as those of a new request, and every few seconds while
 * nothing happens: it ends with the refusal.
 */
final class Guard extends SimplePerformantInstrumentation {

    private final Rules rules;
    private final Introspecting introspecting;
    private final Duration recheck;

    /** @param recheck how often an open subscription is decided again while nothing happens */
    Guard(GraphQLSchema schema, Rules rules, Duration recheck) {
        this.rules = rules;
        this.introspecting = new Introspecting(schema, rules);
        this.recheck = recheck;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return environment -> guarded(fetcher, environment);
    }

    private @Nullable Object guarded(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        Reading reading = Reading.of(environment);
        if (reading == null) {
            throw new Refusal.Unauthenticated();
        }
        if (Introspecting.isAbout(environment)) {
            return introspecting.visible(fetcher.get(environment), reading.viewer());
        }
        var rule = rules.of(environment.getFieldDefinition()).orElseThrow(Guard::closed);
        enforce(reading, rule, environment);
        ListArguments.refuseNulls(environment.getArguments());
        SmallRyeContextManager.clearCurrentSmallRyeContext(); // SmallRye leaves another operation's on the thread
        var value = fetcher.get(environment);
        return isSubscription(environment) ? deliveries(value, reading, rule, environment) : value;
    }

    private static void enforce(Reading reading, Rule rule, DataFetchingEnvironment environment) {
        for (var need : rule.needs()) {
            reading.decide(need, environment).enforce();
        }
    }

    private static boolean isSubscription(DataFetchingEnvironment environment) {
        return environment.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
                && environment.getExecutionStepInfo().getPath().getLevel() == 1;
    }

    private @Nullable Object deliveries(
            @Nullable Object value, Reading reading, Rule rule, DataFetchingEnvironment environment) {
        return switch (value) {
            case Publisher<?> source -> checked(source, reading, rule, environment);
            case CompletionStage<?> later -> later.thenApply(source -> deliveries(source, reading, rule, environment));
            case null, default -> value;
        };
    }

    private Publisher<Object> checked(
            Publisher<?> source, Reading reading, Rule rule, DataFetchingEnvironment environment) {
        Executor loop = environment.getGraphQlContext().get(Executor.class);
        Multi<Object> deliveries = Multi.createFrom()
                .publisher(FlowAdapters.toFlowPublisher(source))
                .onItem()
                .transformToUniAndConcatenate(delivery -> reading.renew()
                        .invoke(viewer -> enforce(reading, rule, environment))
                        .replaceWith((Object) delivery));
        Multi<Void> refusals = Multi.createFrom()
                .ticks()
                .startingAfter(recheck) // at the start it was decided just now
                .every(recheck)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> reading.renew()
                        .invoke(viewer -> enforce(reading, rule, environment))
                        .replaceWithVoid());
        return FlowAdapters.toPublisher(new MultiSelectFirstUntilOtherOp<>(deliveries, refusals).emitOn(loop));
    }

    private static Refusal closed() {
        return new Refusal.NotPermitted(new Text(
                "Ce champ n'a pas de catégorie ; il est fermé à tous.",
                "This field has no category; it is closed to everybody."));
    }
}
