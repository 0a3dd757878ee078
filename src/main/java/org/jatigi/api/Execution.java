package org.jatigi.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.jatigi.access.Bearing;
import org.jatigi.access.Viewer;
import org.jatigi.api.Admission.Admitted;
import org.jatigi.audit.Entry;
import org.jatigi.persistence.InFlight;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jboss.logging.Logger;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/**
 * Runs operations: under the guard and the limits, and with the audit trail written before an answer is handed out. An answer
 * whose record cannot be made durable is withheld.
 */
final class Execution {

    private static final Logger LOG = Logger.getLogger(Execution.class);
    private static final long RETRY_AFTER_SECONDS = 5;

    private final GraphQL graphql;
    private final Admission admission;
    private final Duration deadline;
    private final ResolverScope scope;
    private final Recorder recorder;
    private final Plans plans;

    /**
     * @param recheck how often the guard looks at an open subscription again, also where nothing happens
     * @param plans makes the plans of the same schema
     * @param deadline how long a request may take
     */
    Execution(
            GraphQLSchema schema,
            ResolverScope scope,
            Recorder recorder,
            Duration recheck,
            Function<Rules, Plans> plans,
            Admission admission,
            Duration deadline) {
        var rules = new Rules(schema);
        this.plans = plans.apply(rules);
        var failures = new Failures(rules);
        this.admission = admission;
        this.deadline = deadline;
        this.graphql = GraphQL.newGraphQL(schema)
                .instrumentation(new Guard(schema, rules, recheck))
                .preparsedDocumentProvider(admission.documents())
                .defaultDataFetcherExceptionHandler(failures)
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(failures))
                .build();
        this.scope = scope;
        this.recorder = recorder;
    }

    /** The gate that every request passes before it runs. */
    Admission admission() {
        return admission;
    }

    /** What the request would run; empty where the document is not valid. */
    Optional<OperationDefinition.Operation> operation(GraphqlRequest request) {
        return admission.operation(request);
    }

    /**
     * The answers to a request: one to a query or mutation, any number to a subscription. Whoever stops listening stops the work.
     *
     * @param again asks who the bearer is now, before each delivery of a subscription
     * @param loop runs resolvers of deliveries on the request's own Vert.x context
     */
    Multi<Answer> answers(GraphqlRequest request, Viewer viewer, Bearing again, Executor loop) {
        return admitted(request, viewer, admitted -> {
            var ready = admitted.document().entry().hasErrors()
                    ? Optional.<Plans.Ready>empty()
                    : plans.of(admitted.document().entry().getDocument(), request, viewer);
            return ready.isPresent()
                    ? planned(ready.get(), viewer).toMulti()
                    : run(admitted, request, viewer, again, loop);
        });
    }

    /** The answers of the resolvers: to mutations, subscriptions, introspection and whatever no plan was made for. */
    Multi<Answer> resolved(GraphqlRequest request, Viewer viewer, Bearing again, Executor loop) {
        return admitted(request, viewer, admitted -> run(admitted, request, viewer, again, loop));
    }

    private Multi<Answer> admitted(GraphqlRequest request, Viewer viewer, Function<Admitted, Multi<Answer>> way) {
        return Multi.createFrom().deferred(() -> {
            Admitted admitted;
            try {
                admitted = admission.admit(request, viewer);
            } catch (Admission.Refused refused) {
                return Multi.createFrom().item(Answer.ofUnexecuted(refused.refusal(), viewer.language()));
            }
            var inFlight = InFlight.begin(deadline);
            var answers = way.apply(admitted)
                    .map(answer -> answer.costing(admitted.report()))
                    .onCancellation()
                    .invoke(inFlight::cancel)
                    .onTermination()
                    .invoke(inFlight::end);
            return admitted.kind() == OperationDefinition.Operation.SUBSCRIPTION ? answers : within(deadline, answers);
        });
    }

    /** Whether a plan answers that request of that viewer. */
    boolean isPlanned(GraphqlRequest request, Viewer viewer) {
        var entry = admission.documents().of(request.query()).entry();
        return !entry.hasErrors()
                && plans.of(entry.getDocument(), request, viewer).isPresent();
    }

    /** The answer of a plan. */
    private Uni<Answer> planned(Plans.Ready ready, Viewer viewer) {
        var answer = ready.run(viewer).map(Answer::of);
        return ready.trail().isEmpty() ? answer : answer.call(done -> trail(viewer, ready.trail()));
    }

    private Multi<Answer> run(Admitted admitted, GraphqlRequest request, Viewer viewer, Bearing again, Executor loop) {
        var input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH);
        var opened = scope.open(viewer, again, request, input);
        var reading = new Reading(viewer, () -> again.again().invoke(opened::renew));
        input.graphQLContext(Map.of(
                Reading.class,
                reading,
                Executor.class,
                loop,
                PreparsedDocumentEntry.class,
                admitted.document().entry()));
        return Uni.createFrom()
                .completionStage(() -> graphql.executeAsync(input.build()))
                .onItem()
                .transformToMulti(result -> results(result))
                .onItem()
                .transformToUniAndConcatenate(result -> recorded(reading, result))
                .onFailure()
                .call(() -> noted(reading))
                .onTermination()
                .invoke(opened::close);
    }

    /** Fails what is not there in time, and lets go of it, which stops its statements. */
    private static Multi<Answer> within(Duration deadline, Multi<Answer> answers) {
        return answers.ifNoItem().after(deadline).on(timer()).failWith(Errors::tooSlow);
    }

    /** The request's own event loop, where a timer costs next to nothing. */
    private static ScheduledExecutorService timer() {
        return Vertx.currentContext() instanceof ContextInternal context
                ? context.nettyEventLoop()
                : Infrastructure.getDefaultWorkerPool();
    }

    private static Multi<ExecutionResult> results(ExecutionResult result) {
        Object data = result.getData();
        return data instanceof Publisher<?> deliveries
                ? Multi.createFrom()
                        .publisher(FlowAdapters.toFlowPublisher(deliveries))
                        .map(ExecutionResult.class::cast)
                : Multi.createFrom().item(result);
    }

    private Uni<Answer> recorded(Reading reading, ExecutionResult result) {
        var viewer = reading.viewer();
        return trail(viewer, reading.drain()).map(done -> Answer.of(result, viewer.language()));
    }

    private Uni<Void> trail(Viewer viewer, List<Entry> entries) {
        return recorder.of(viewer, entries).onFailure().transform(Execution::withheld);
    }

    /** What a subscription was ended for is recorded too; the end itself waits for no record. */
    private Uni<Void> noted(Reading reading) {
        return recorder.of(reading.viewer(), reading.drain())
                .onFailure()
                .invoke(Execution::withheld)
                .onFailure()
                .recoverWithNull();
    }

    private static Refusal withheld(Throwable failure) {
        LOG.errorf(
                "the audit trail cannot be written, an answer is withheld: %s",
                failure.getClass().getName());
        return new Refusal.Unavailable(
                new Text(
                        "La réponse ne peut pas être consignée au journal d'audit ; elle est retenue.",
                        "The answer cannot be recorded in the audit trail; it is withheld."),
                RETRY_AFTER_SECONDS);
    }

    /** Writes the trail; {@link org.jatigi.audit.Trail} does it in the service. */
    @FunctionalInterface
    interface Recorder {
        Uni<Void> of(Viewer viewer, List<Entry> entries);
    }
}
