package org.jatigi.commandline.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.online.Entry;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Register;

/** Lets the benchmark read registers, schemas and rules just as the command line does, which keeps them to its own package. */
public final class BenchDoor {

    private final Schema schema;

    private BenchDoor(Schema schema) {
        this.schema = schema;
    }

    /** The way in by a schema file, or by the command line's own schema of Malian registers where the text is {@code malian}. */
    public static BenchDoor of(String schema) {
        return new BenchDoor(schema.equals("malian") ? MalianSchema.SCHEMA : SchemaFile.read(Path.of(schema)));
    }

    /** The same without the households of the register. */
    public BenchDoor withoutHouseholds() {
        return of(schema.columns());
    }

    /** The same without households and without names that change places, so that no relatives are sought either. */
    public BenchDoor plain() {
        return of(schema.columns().stream()
                .map(column -> new Schema.Column(
                        new Field(column.field().name(), column.field().kind(), column.field().byFrequency(), null), column.columns()))
                .toList());
    }

    private BenchDoor of(List<Schema.Column> columns) {
        return new BenchDoor(new Schema(schema.id(), schema.source(), null, columns, schema.rules(), schema.training(), schema.splitting()));
    }

    public Register read(Path file) {
        return RegisterFile.within(file, schema, new ProgressLines(line -> {}));
    }

    /** The rules of the schema, or where it has none, those that are chosen for the register. */
    public RuleSet rules(Register register, Parameters parameters) {
        return RuleChoice.complete(schema, register, false, parameters, new ProgressLines(line -> {})).ruleSet();
    }

    /** The records as they were typed, in the order of the file. */
    public List<Entry> entries(Path path) {
        List<Entry> entries = new ArrayList<>();
        try (CsvFile file = CsvFile.open(path)) {
            int id = file.requiredColumn(String.valueOf(schema.id()));
            int source = file.requiredColumn(String.valueOf(schema.source()));
            int household = file.requiredColumn(String.valueOf(schema.household()));
            int[] fields = schema.fields().stream().mapToInt(field -> file.requiredColumn(field.name())).toArray();
            while (file.hasNext()) {
                List<String> row = file.row();
                List<String> values = new ArrayList<>(fields.length);
                for (int field : fields) {
                    values.add(row.get(field));
                }
                entries.add(new Entry(row.get(source), row.get(id), row.get(household), values));
            }
        }
        return entries;
    }

    /** For each record of a register, a number that the records of one person share; from a file with their ids and a label. */
    public static int[] persons(Register register, Path path, String label) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> personOf = new HashMap<>(2 * register.size());
        try (CsvFile file = CsvFile.open(path)) {
            int id = file.requiredColumn("id");
            int person = file.requiredColumn(label);
            while (file.hasNext()) {
                List<String> row = file.row();
                personOf.put(row.get(id), numbers.computeIfAbsent(row.get(person), unseen -> numbers.size()));
            }
        }
        int[] persons = new int[register.size()];
        for (int record = 0; record < persons.length; record++) {
            Integer person = personOf.get(register.id(record));
            if (person == null) {
                throw new IllegalStateException("the truth does not know " + register.id(record));
            }
            persons[record] = person;
        }
        return persons;
    }

    public static int generate(List<String> arguments, Consumer<String> output) {
        return new GenerateCommand().run(arguments, output);
    }

    public static int dedupe(List<String> arguments, Consumer<String> output) {
        return FindCommand.dedupe().run(arguments, output);
    }

    public static int evaluate(List<String> arguments, Consumer<String> output) {
        return new EvaluateCommand().run(arguments, output);
    }
}
