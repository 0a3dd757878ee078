package org.jatigi.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** How much goes out at once, and for how long. */
@ApplicationScoped
class ExportLimits {

    private final int directRowsMax;
    private final int jobRowsMax;
    private final long bytesMax;
    private final int filesMax;
    private final Duration linkLifetime;

    ExportLimits(
            @ConfigProperty(name = "jatigi.exports.direct-rows-max", defaultValue = "200000") int directRowsMax,
            @ConfigProperty(name = "jatigi.exports.job-rows-max", defaultValue = "5000000") int jobRowsMax,
            @ConfigProperty(name = "jatigi.exports.bytes-max", defaultValue = "2000000000") int bytesMax,
            @ConfigProperty(name = "jatigi.exports.files-max", defaultValue = "20") int filesMax,
            @ConfigProperty(name = "jatigi.exports.link-lifetime", defaultValue = "24h") Duration linkLifetime) {
        this.directRowsMax = directRowsMax;
        this.jobRowsMax = jobRowsMax;
        this.bytesMax = bytesMax;
        this.filesMax = filesMax;
        this.linkLifetime = linkLifetime;
    }

    int directRowsMax() {
        return directRowsMax;
    }

    int jobRowsMax() {
        return jobRowsMax;
    }

    /** The size of one file, so that an export does not fill the disk. */
    long bytesMax() {
        return bytesMax;
    }

    Duration linkLifetime() {
        return linkLifetime;
    }

    /** Refuses another file to an account that has as many as it may, there or in the making. */
    void mustBeFew(int files) {
        if (files >= filesMax) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Un compte a au plus %d fichiers exportés en attente ; ils disparaissent avec leur lien."
                                    .formatted(filesMax),
                            "An account has at most %d exported files waiting; they go with their links."
                                    .formatted(filesMax)),
                    filesMax);
        }
    }

    /** Refuses what has more rows than may go out this way, or than such a file holds. */
    static void mustFit(long rows, int max, ExportFormat format) {
        if (rows > format.rowsMax()) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Une feuille Excel a au plus %d lignes ; il y en a %d. Prenez csv ou json."
                                    .formatted(format.rowsMax(), rows),
                            "A sheet of Excel has at most %d rows; there are %d. Take csv or json."
                                    .formatted(format.rowsMax(), rows)),
                    format.rowsMax());
        }
        if (rows > max) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Cette exportation aurait %d lignes ; la limite est de %d. Filtrez, ou demandez requestExport."
                                    .formatted(rows, max),
                            "This export would have %d rows; the limit is %d. Filter, or ask for requestExport."
                                    .formatted(rows, max)),
                    max);
        }
    }
}
