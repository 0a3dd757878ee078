package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files: read to the last bit as they were written, and refused in plain words. */
class ModelFileTest {

    private static final Calibration CURVE =
            new Calibration(new double[] {-1.5, 0.1 + 0.2, 9}, new double[] {-2, 0, 8.25});

    @TempDir
    static Path folder;

    private static Register register;
    private static Linkage linkage;
    private static LinkageModel learnt;

    @BeforeAll
    static void learn() {
        var schema = MalianSchema.SCHEMA;
        register = RegisterFile.within(Generated.in(folder, 600).register(), schema, new ProgressLines(line -> {}));
        linkage = new Linkage(register, schema.ruleSet(), false, Parameters.USUAL, Progress.SILENT);
        var trained = linkage.train(ReviewedPairs.NONE);
        learnt = new LinkageModel(schema, trained.model().with(CURVE), trained.report());
    }

    @Test
    void a_model_is_read_to_the_last_bit_as_it_was_written() throws JsonProcessingException {
        LinkageModel read = read(ModelFile.json(learnt).toPrettyString());

        assertEquals(learnt.schema(), read.schema());
        assertEquals(learnt.training(), read.training());
        assertEquals(learnt.model().shares(), read.model().shares());
        for (int field = 0; field < learnt.model().fields().size(); field++) {
            FieldModel before = learnt.model().fields().get(field);
            FieldModel after = read.model().fields().get(field);
            assertEquals(before.byClass().keySet(), after.byClass().keySet());
            before.byClass()
                    .forEach((pairClass, probabilities) -> assertArrayEquals(probabilities, after.of(pairClass), 0.0));
            assertEquals(before.frequencies(), after.frequencies());
        }
        assertEquals(ModelFile.json(learnt), ModelFile.json(read));
    }

    @Test
    void a_model_that_was_read_weighs_as_before() throws JsonProcessingException {
        LinkageModel read = read(ModelFile.json(learnt).toString());

        Pairs before = linkage.find(learnt.model(), Checkpoint.NONE).pairs();
        Pairs after = linkage.find(read.model(), Checkpoint.NONE).pairs();

        assertTrue(before.size() > 300, before.size() + " pairs");
        assertEquals(before.size(), after.size());
        for (int pair = 0; pair < before.size(); pair++) {
            assertEquals(before.left(pair), after.left(pair));
            assertEquals(before.right(pair), after.right(pair));
            assertEquals(before.weight(pair), after.weight(pair));
        }
    }

    @Test
    void every_class_of_pairs_is_kept() {
        for (PairClass pairClass : PairClass.values()) {
            assertNotNull(learnt.model().fields().getFirst().of(pairClass), pairClass::name);
        }
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        assertRefused(json -> json.put("format", "other"), "m: format: \"jatigi-linkage-model\" is expected");
        assertRefused(json -> json.put("version", 2), "m: version: this program reads version 1, not 2");
        assertRefused(json -> json.put("surplus", 2), "m: surplus: nothing is called so");
        assertRefused(
                json -> json.putObject("shares").put("TWINS", .1), "m: shares.TWINS: \"TWINS\" is no class of pairs");
        assertRefused(
                json -> json.putObject("shares").put("MATCH", 1.5), "m: shares: shares are between 0 and 1, not 1.5");
        assertRefused(
                json -> ((ArrayNode) json.path("fields")).remove(0), "m: fields: the schema has 8 fields, the model 7");
        assertRefused(
                json -> field(json).put("name", "first_name"),
                "m: fields[0].name: \"given_name\" is expected, in the order of the schema");
        assertRefused(
                json -> field(json).remove("levels"), "m: fields[0].levels: NAME has the levels [DIFFERENT, FAR_OFF");
        assertRefused(
                json -> ((ObjectNode) field(json).path("levels").path(1)).put("MATCH", 0),
                "m: fields[0].levels[1].MATCH: a probability above 0 and up to 1 is expected, not 0.0");
        assertRefused(
                json -> ((ObjectNode) field(json).path("levels").path(1)).put("level", "MISSING"),
                "m: fields[0].levels[1].level: \"FAR_OFF\" is expected");
        assertRefused(
                json -> ((ArrayNode) json.path("calibration").path("from")).insert(0, 5),
                "m: calibration.from[1]: weights rise");
        assertRefused(
                json -> ((ArrayNode) json.path("calibration").path("from")).add(50),
                "m: calibration: a calibration has as many weights as it has results");
    }

    private static ObjectNode field(ObjectNode json) {
        return (ObjectNode) json.path("fields").path(0);
    }

    private static void assertRefused(Consumer<ObjectNode> change, String message) {
        ObjectNode json = ModelFile.json(learnt).deepCopy();
        change.accept(json);
        var refused = assertThrows(BadInput.class, () -> ModelFile.read(new JsonPath("m: ", json)));
        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
    }

    private static LinkageModel read(String json) throws JsonProcessingException {
        return ModelFile.read(new JsonPath("m: ", JsonPath.JSON.readTree(json)));
    }
}
