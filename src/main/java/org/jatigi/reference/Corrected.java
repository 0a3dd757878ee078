package org.jatigi.reference;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published release that is to be corrected: what its correction repeats where it says nothing else.
 *
 * @param round the id of its round, where there is one
 */
public record Corrected(
        UUID id,
        String title,
        @Nullable String method,
        @Nullable UUID round,
        Period reference,
        @Nullable String coverage,
        @Nullable String licence,
        List<String> caveatsFr,
        List<String> caveatsEn,
        boolean synthetic) {

    static Corrected of(Row row) {
        return new Corrected(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("method"),
                row.getUUID("round_id"),
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                row.getString("coverage"),
                row.getString("licence"),
                List.of(row.getArrayOfStrings("caveats_fr")),
                List.of(row.getArrayOfStrings("caveats_en")),
                row.getBoolean("synthetic"));
    }
}
