package org.jatigi.commandline.linkage;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.cluster.Clusters;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jspecify.annotations.Nullable;

/** Writes what a run found. Nothing is seen of it until all of it is written. */
final class ResultFiles {

    static final String PAIRS = "pairs.csv";
    static final String CLUSTERS = "clusters.csv";
    static final String MODEL = "model.json";
    static final String REPORT = "report.json";
    static final String REPORT_TEXT = "report.md";
    static final String SPLINK = "splink.json";

    /** Weights and probabilities are written with four and six places: what lies beyond means nothing. */
    private static final double WEIGHT_UNIT = 1e4;

    private static final double PROBABILITY_UNIT = 1e6;

    private final WorkFolder work;
    private final Report report;
    private final @Nullable String leftSource;

    /** @param leftSource the source that stands on the left of every pair; null where the smaller record does */
    ResultFiles(WorkFolder work, Report report, @Nullable String leftSource) {
        this.work = work;
        this.report = report;
        this.leftSource = leftSource;
    }

    /** Writes all of them; the model for Splink only where asked for. */
    void write(boolean splink) {
        List<String> names = new ArrayList<>(List.of(PAIRS, CLUSTERS, MODEL, REPORT, REPORT_TEXT));
        try {
            writePairs();
            writeClusters();
            LinkageModel model = report.result().model();
            writeJson(MODEL, ModelFile.json(model));
            writeJson(REPORT, ReportJson.of(report));
            Files.writeString(work.draft(REPORT_TEXT), ReportText.of(report));
            if (splink) {
                writeJson(SPLINK, SplinkWriter.json(model, leftSource != null));
                names.add(SPLINK);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        work.publish(names);
    }

    private void writePairs() throws IOException {
        Register register = report.register();
        Pairs pairs = report.result().pairs();
        Clusters clusters = report.result().clusters();
        try (CsvWriter csv = writer(work.draft(PAIRS))) {
            csv.writeRecord("left_source", "left_id", "right_source", "right_id", "weight", "probability", "zone");
            for (int pair = 0; pair < pairs.size(); pair++) {
                boolean turned = leftSource != null
                        && !register.sourceName(register.source(pairs.left(pair)))
                                .equals(leftSource);
                int left = turned ? pairs.right(pair) : pairs.left(pair);
                int right = turned ? pairs.left(pair) : pairs.right(pair);
                float weight = pairs.weight(pair);
                csv.writeRecord(
                        register.sourceName(register.source(left)),
                        register.id(left),
                        register.sourceName(register.source(right)),
                        register.id(right),
                        Double.toString(Math.round(weight * WEIGHT_UNIT) / WEIGHT_UNIT),
                        Double.toString(
                                Math.round(Parameters.probability(weight) * PROBABILITY_UNIT) / PROBABILITY_UNIT),
                        clusters.zone(pair).name());
            }
        }
    }

    private void writeClusters() throws IOException {
        Register register = report.register();
        try (CsvWriter csv = writer(work.draft(CLUSTERS))) {
            csv.writeRecord("source", "id", "person");
            for (int record = 0; record < register.size(); record++) {
                csv.writeRecord(
                        register.sourceName(register.source(record)),
                        register.id(record),
                        report.name(report.result().clusters().clusterOf(record)));
            }
        }
    }

    private void writeJson(String name, JsonNode json) throws IOException {
        writeJson(work.draft(name), json);
    }

    /** Writes JSON for people to read: indented, with a line end after it. */
    static void writeJson(Path file, JsonNode json) throws IOException {
        Files.writeString(file, json.toPrettyString() + "\n");
    }

    static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }
}
