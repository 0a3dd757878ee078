package org.jatigi.commandline.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jatigi.commandline.linkage.SplinkReader.FromSplink;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a run works with and where it is from: the file that is named, the model that is named, the columns of Malian registers, or a
 * guess.
 *
 * @param schema perhaps without rules
 * @param model that was named; null where one is to be learnt
 */
record SchemaOrigin(Schema schema, @Nullable LinkageModel model) {

    /** Finds it for registers with the columns of {@code register}. */
    static SchemaOrigin of(Options options, Path register, Consumer<String> output) {
        Optional<JsonPath> model = options.path("--model").map(JsonPath::read);
        Optional<Schema> named = options.path("--schema").map(SchemaFile::read);
        if (model.isPresent() && !SplinkReader.isSplink(model.get())) {
            return ofModel(ModelFile.read(model.get()), named);
        }
        Schema schema = named.orElseGet(() -> found(register, output));
        return new SchemaOrigin(
                schema, model.map(at -> splink(at, schema, output)).orElse(null));
    }

    private static SchemaOrigin ofModel(LinkageModel model, Optional<Schema> named) {
        Schema schema = named.orElse(model.schema());
        if (!schema.fields().equals(model.schema().fields())) {
            throw new BadInput("the model was learnt for the fields "
                    + model.schema().fields() + ", the schema has " + schema.fields());
        }
        return new SchemaOrigin(schema, model);
    }

    private static LinkageModel splink(JsonPath at, Schema schema, Consumer<String> output) {
        FromSplink read = SplinkReader.read(at, schema);
        output.accept("a model of Splink; its levels were taken for these of ours:");
        read.told().forEach(line -> output.accept("  " + line));
        return read.model();
    }

    private static Schema found(Path register, Consumer<String> output) {
        try (CsvFile file = CsvFile.open(register)) {
            if (EncodedFile.looksEncoded(file.header())) {
                throw new BadInput(
                        register + " holds encodings; give the schema that encode wrote beside it (--schema)");
            }
            if (MalianSchema.fits(file.header())) {
                output.accept("no --schema: these are the columns of a Malian register");
                return MalianSchema.SCHEMA;
            }
            return SchemaGuess.of(file, output);
        }
    }

    /** The options that say it. */
    static List<String> options() {
        return List.of("--schema", "--model");
    }
}
