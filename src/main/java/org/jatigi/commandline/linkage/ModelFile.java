package org.jatigi.commandline.linkage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Frequencies;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.TrainingReport;
import org.jatigi.matching.model.TrainingReport.BlockReport;
import org.jatigi.matching.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LinkageModel} as JSON, by the names of fields, levels and classes. What is read is to the last bit what was written.
 *
 * <p>It holds no value that fewer than five records have (see {@link Frequencies}), so it may be handed on.
 */
final class ModelFile {

    static final String FORMAT = "jatigi-linkage-model";

    /** Grows when an older program could no longer read what is written, and every version before it stays readable. */
    static final int VERSION = 1;

    private static final Set<String> NAMES =
            Set.of("format", "version", "schema", "shares", "fields", "calibration", "training");

    private ModelFile() {}

    static ObjectNode json(LinkageModel kept) {
        ObjectNode json = JsonPath.JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        json.set("schema", SchemaFile.json(kept.schema()));
        ObjectNode shares = json.putObject("shares");
        new TreeMap<>(kept.model().shares()).forEach((pairClass, share) -> shares.put(pairClass.name(), share));
        ArrayNode fields = json.putArray("fields");
        kept.model().fields().forEach(field -> fields.add(json(field)));
        ObjectNode calibration = json.putObject("calibration");
        putAll(calibration.putArray("from"), kept.model().calibration().from());
        putAll(calibration.putArray("to"), kept.model().calibration().to());
        json.set("training", json(kept.training()));
        return json;
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws BadInput with what is wrong and where
     */
    static LinkageModel read(JsonPath at) {
        if (!at.in("format").isThere() || !at.in("format").string().equals(FORMAT)) {
            throw at.in("format").wrong("\"" + FORMAT + "\" is expected");
        }
        long version = at.in("version").whole();
        if (version != VERSION) {
            throw at.in("version").wrong("this program reads version " + VERSION + ", not " + version);
        }
        at.only(NAMES);
        Schema schema = SchemaFile.read(at.in("schema"));
        return new LinkageModel(schema, model(at, schema.fields()), training(at.in("training")));
    }

    private static ObjectNode json(FieldModel field) {
        ObjectNode json =
                JsonPath.JSON.createObjectNode().put("name", field.field().name());
        ArrayNode levels = json.putArray("levels");
        for (int level = 1; level < field.levels().size(); level++) {
            ObjectNode ofLevel =
                    levels.addObject().put("level", field.levels().get(level).name());
            for (PairClass pairClass : PairClass.values()) {
                double[] probabilities = field.of(pairClass);
                if (probabilities != null) {
                    ofLevel.put(pairClass.name(), probabilities[level]);
                }
            }
        }
        Frequencies frequencies = field.frequencies();
        if (frequencies != null) {
            ObjectNode ofField = json.putObject("frequencies")
                    .put("total", frequencies.total())
                    .put("rareMean", frequencies.rareMean());
            ObjectNode common = ofField.putObject("common");
            frequencies.common().forEach(common::put);
        }
        return json;
    }

    private static ObjectNode json(TrainingReport report) {
        ObjectNode json = JsonPath.JSON
                .createObjectNode()
                .put("records", report.records())
                .put("pairs", report.pairs())
                .put("randomPairs", report.randomPairs())
                .put("rosterPairs", report.rosterPairs())
                .put("reviewedPairs", report.reviewedPairs());
        ArrayNode blocks = json.putArray("blocks");
        for (BlockReport block : report.blocks()) {
            ObjectNode same = blocks.addObject()
                    .put("rule", block.rule())
                    .put("pairs", block.pairs())
                    .put("matches", block.matches())
                    .putObject("sameByField");
            new TreeMap<>(block.sameByField()).forEach(same::put);
        }
        ArrayNode alarms = json.putArray("alarms");
        report.alarms().forEach(alarms::add);
        return json;
    }

    private static void putAll(ArrayNode list, double[] numbers) {
        for (double number : numbers) {
            list.add(number);
        }
    }

    private static Model model(JsonPath at, List<Field> fields) {
        List<JsonPath> read = at.in("fields").elements();
        if (read.size() != fields.size()) {
            throw at.in("fields").wrong("the schema has " + fields.size() + " fields, the model " + read.size());
        }
        List<FieldModel> models = new ArrayList<>();
        for (int place = 0; place < read.size(); place++) {
            models.add(field(read.get(place), fields.get(place)));
        }
        Map<PairClass, Double> shares = new EnumMap<>(PairClass.class);
        for (String name : at.in("shares").names()) {
            shares.put(
                    pairClass(at.in("shares").in(name), name),
                    at.in("shares").in(name).number());
        }
        try {
            return new Model(models, shares, calibration(at.in("calibration")));
        } catch (IllegalArgumentException unfit) {
            throw at.in("shares").wrong(String.valueOf(unfit.getMessage()));
        }
    }

    private static FieldModel field(JsonPath at, Field field) {
        if (!at.in("name").string().equals(field.name())) {
            throw at.in("name").wrong("\"" + field.name() + "\" is expected, in the order of the schema");
        }
        List<Level> levels = Level.of(field);
        List<JsonPath> read = at.in("levels").elements();
        if (read.size() != levels.size() - 1) {
            throw at.in("levels").wrong(field.kind() + " has the levels " + levels.subList(1, levels.size()));
        }
        Map<PairClass, double[]> byClass = new EnumMap<>(PairClass.class);
        for (int level = 1; level < levels.size(); level++) {
            JsonPath ofLevel = read.get(level - 1);
            if (!ofLevel.in("level").string().equals(levels.get(level).name())) {
                throw ofLevel.in("level").wrong("\"" + levels.get(level) + "\" is expected");
            }
            for (String name : ofLevel.names()) {
                if (!name.equals("level")) {
                    byClass.computeIfAbsent(pairClass(ofLevel.in(name), name), fresh -> new double[levels.size()])[
                                    level] =
                            probability(ofLevel.in(name));
                }
            }
        }
        try {
            return new FieldModel(field, byClass, frequencies(at.in("frequencies")));
        } catch (IllegalArgumentException unfit) {
            throw at.wrong(String.valueOf(unfit.getMessage()));
        }
    }

    private static double probability(JsonPath at) {
        double probability = at.number();
        if (!(probability > 0 && probability <= 1)) {
            throw at.wrong("a probability above 0 and up to 1 is expected, not " + probability);
        }
        return probability;
    }

    private static PairClass pairClass(JsonPath at, String name) {
        for (PairClass pairClass : PairClass.values()) {
            if (pairClass.name().equals(name)) {
                return pairClass;
            }
        }
        throw at.wrong("\"" + name + "\" is no class of pairs; there are " + List.of(PairClass.values()));
    }

    private static @Nullable Frequencies frequencies(JsonPath at) {
        if (!at.isThere()) {
            return null;
        }
        Map<String, Long> common = new TreeMap<>();
        for (String value : at.in("common").names()) {
            common.put(value, at.in("common").in(value).whole());
        }
        return new Frequencies(at.in("total").whole(), common, at.in("rareMean").number());
    }

    private static Calibration calibration(JsonPath at) {
        double[] from = numbers(at.in("from"));
        double[] to = numbers(at.in("to"));
        for (int point = 1; point < from.length; point++) {
            if (!(from[point - 1] <= from[point])) {
                throw at.in("from").in(point).wrong("weights rise");
            }
        }
        try {
            return new Calibration(from, to);
        } catch (IllegalArgumentException unfit) {
            throw at.wrong(String.valueOf(unfit.getMessage()));
        }
    }

    private static double[] numbers(JsonPath at) {
        return at.elements().stream().mapToDouble(JsonPath::number).toArray();
    }

    private static TrainingReport training(JsonPath at) {
        List<BlockReport> blocks = at.in("blocks").elements().stream()
                .map(block -> new BlockReport(
                        block.in("rule").string(),
                        block.in("pairs").whole(),
                        block.in("matches").number(),
                        numbersByName(block.in("sameByField"))))
                .toList();
        return new TrainingReport(
                at.in("records").whole(),
                at.in("pairs").number(),
                at.in("randomPairs").whole(),
                at.in("rosterPairs").whole(),
                at.in("reviewedPairs").whole(),
                blocks,
                at.in("alarms").elements().stream().map(JsonPath::string).toList());
    }

    private static Map<String, Double> numbersByName(JsonPath at) {
        Map<String, Double> numbers = new TreeMap<>();
        at.names().forEach(name -> numbers.put(name, at.in(name).number()));
        return numbers;
    }
}
