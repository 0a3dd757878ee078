package org.jatigi.exchange;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** A file that waits to be fetched. */
@Description("A file that waits to be fetched by the account that asked for it.")
@Holds(category = Category.JOB)
public record ExportFile(
        @NonNull @Description("Where it is, behind the address of the service. The token is needed there as well.")
        String url,

        @NonNull @Description("When the link and the file are gone.")
        Instant expiresAt,

        @NonNull @Description("SHA-256 of the file, in hexadecimal.")
        String sha256,

        @Description("How many rows it has.") int rows,
        @Description("How many bytes it has.") int bytes,

        @NonNull
        @Description(
                "What the file is, as JSON: rows, bytes, checksum, the question, who asked and why, releases and caveats.")
        String manifest) {}
