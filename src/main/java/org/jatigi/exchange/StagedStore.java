package org.jatigi.exchange;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and writes what came of a file: its rows and its findings, by the thousand. */
final class StagedStore {

    private static final int CHUNK = 5_000;

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::level).thenComparingInt(finding -> finding.row() == null ? 0 : finding.row());

    private static final String INSERT_ROWS = """
            insert into staged_row (job_id, row, content, state)
            select $1, unnest($2::integer[]), unnest($3::text[])::jsonb, unnest($4::text[])
            """;

    private static final String INSERT_FINDINGS = """
            insert into finding (job_id, number, row, "column", level, code, message_fr, message_en)
            select $1, unnest($2::integer[]), unnest($3::integer[]), unnest($4::text[]), unnest($5::text[]),
                   unnest($6::text[]), unnest($7::text[]), unnest($8::text[])
            """;

    private static final String ROWS_OF_JOB = """
            select row, content, state
              from staged_row
             where job_id = $1
             order by row
            """;

    private static final String DELETE_GOOD = "delete from staged_row where job_id = $1 and state <> 'HELD'";

    private static final String DELETE_ROWS = "delete from staged_row where job_id = $1";

    private static final String DELETE_FINDINGS = "delete from finding where job_id = $1";

    private static final String FINDINGS = """
            select number, row, "column", level, code, message_fr, message_en
              from finding
             where job_id = $1
               and number = any ($2)
             order by number
            """;

    private StagedStore() {}

    static Uni<Void> insert(SqlConnection connection, UUID job, List<StagedRow> rows, List<Finding> findings) {
        var ordered = findings.stream().sorted(ORDER).toList();
        return chunked(rows.size(), from -> insertRows(connection, job, chunk(rows, from)))
                .chain(() ->
                        chunked(ordered.size(), from -> insertFindings(connection, job, from, chunk(ordered, from))));
    }

    static Uni<List<StagedRow>> rows(SqlConnection connection, UUID job) {
        return connection
                .preparedQuery(ROWS_OF_JOB)
                .execute(Tuple.of(job))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(StagedStore::row)
                        .toList());
    }

    /** Leaves only the rows that were held, with their reasons. */
    static Uni<Void> deleteGood(SqlConnection connection, UUID job) {
        return connection.preparedQuery(DELETE_GOOD).execute(Tuple.of(job)).replaceWithVoid();
    }

    static Uni<Void> deleteAll(SqlConnection connection, UUID job) {
        return connection
                .preparedQuery(DELETE_ROWS)
                .execute(Tuple.of(job))
                .chain(() -> connection.preparedQuery(DELETE_FINDINGS).execute(Tuple.of(job)))
                .replaceWithVoid();
    }

    /** The findings of a job with these numbers. */
    static Uni<Map<Integer, ImportFinding>> findings(SqlConnection connection, UUID job, Collection<?> numbers) {
        return connection
                .preparedQuery(FINDINGS)
                .execute(Tuple.of(job, numbers.stream().map(Integer.class::cast).toArray(Integer[]::new)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(StagedStore::finding)
                        .collect(toMap(ImportFinding::number, Function.identity())));
    }

    private static Uni<Void> insertRows(SqlConnection connection, UUID job, List<StagedRow> rows) {
        var values = Tuple.tuple()
                .addUUID(job)
                .addArrayOfInteger(rows.stream().map(StagedRow::row).toArray(Integer[]::new))
                .addArrayOfString(texts(rows, row -> row.content().encode()))
                .addArrayOfString(texts(rows, row -> row.state().name()));
        return connection.preparedQuery(INSERT_ROWS).execute(values).replaceWithVoid();
    }

    private static Uni<Void> insertFindings(SqlConnection connection, UUID job, int from, List<Finding> findings) {
        var values = Tuple.tuple()
                .addUUID(job)
                .addArrayOfInteger(IntStream.rangeClosed(from + 1, from + findings.size())
                        .boxed()
                        .toArray(Integer[]::new))
                .addArrayOfInteger(findings.stream().map(Finding::row).toArray(Integer[]::new))
                .addArrayOfString(texts(findings, Finding::column))
                .addArrayOfString(texts(findings, finding -> finding.level().name()))
                .addArrayOfString(texts(findings, Finding::code))
                .addArrayOfString(texts(findings, finding -> finding.says().fr()))
                .addArrayOfString(texts(findings, finding -> finding.says().en()));
        return connection.preparedQuery(INSERT_FINDINGS).execute(values).replaceWithVoid();
    }

    private static <T> String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static <T> List<T> chunk(List<T> all, int from) {
        return all.subList(from, Math.min(from + CHUNK, all.size()));
    }

    /** Writes chunk after chunk; the function is told where each begins. */
    private static Uni<Void> chunked(int size, Function<Integer, Uni<Void>> write) {
        var starts =
                IntStream.iterate(0, from -> from < size, from -> from + CHUNK).boxed();
        return Multi.createFrom()
                .items(starts)
                .onItem()
                .transformToUniAndConcatenate(write::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static StagedRow row(Row row) {
        JsonObject content = row.getJsonObject("content");
        return new StagedRow(row.getInteger("row"), content, StagedRow.State.valueOf(row.getString("state")));
    }

    private static ImportFinding finding(Row row) {
        return new ImportFinding(
                row.getInteger("number"),
                row.getInteger("row"),
                row.getString("column"),
                Finding.Level.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("message_fr"),
                row.getString("message_en"));
    }
}
