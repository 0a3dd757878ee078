package org.jatigi.commandline.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.RegisterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a register are what.
 *
 * @param id the column that names a record within its source; null where rows are numbered instead
 * @param source the column that names the register a record comes from; null where the file is one register
 * @param household the column that names the household whose roster a record stands on; null where none does
 * @param columns what is compared
 * @param rules that find the pairs to compare, empty where they are to be chosen
 * @param training blocks that the model is learnt from, empty where they are to be chosen
 * @param splitting what oversized blocks are split by, empty where it is to be chosen
 */
record Schema(
        @Nullable String id,
        @Nullable String source,
        @Nullable String household,
        List<Column> columns,
        List<Rule> rules,
        List<Rule> training,
        List<Part> splitting) {

    /** As many as a register holds. */
    static final int FIELDS_MAX = 16;

    Schema {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
        training = List.copyOf(training);
        splitting = List.copyOf(splitting);
    }

    /**
     * A field and the columns that it is made of, in their order.
     *
     * <p>Several columns are joined as their kind is written: places by a slash from the largest down, a document's type and number by a colon,
     * everything else by a blank. What is missing is left out.
     *
     * @param without columns whose words are taken out, so that a full name beside given name and surname tells only what these do not
     * @param words which of the words that are left are taken
     */
    record Column(Field field, List<String> columns, List<String> without, NameWords words) {

        Column {
            if (words != NameWords.ALL && field.kind() != Kind.NAME) {
                throw new IllegalArgumentException(
                        "only of names some words can be taken, and " + field.name() + " is a " + field.kind());
            }
            columns = List.copyOf(columns);
            without = List.copyOf(without);
        }

        Column(Field field, List<String> columns) {
            this(field, columns, List.of(), NameWords.ALL);
        }

        static Column of(Field field) {
            return new Column(field, List.of(field.name()));
        }

        String separator() {
            return switch (field.kind()) {
                case PLACE -> "/";
                case DOCUMENT -> ":";
                case NAME, DATE, CODE, DIGITS, PHONE, TEXT, NUMBER -> " ";
            };
        }
    }

    List<Field> fields() {
        return columns.stream().map(Column::field).toList();
    }

    /** All columns that it names. */
    List<String> columnNames() {
        return Stream.concat(
                        Stream.of(id, source, household).filter(name -> name != null),
                        columns.stream()
                                .flatMap(column -> Stream.concat(column.columns().stream(), column.without().stream())))
                .map(String::valueOf)
                .toList();
    }

    /** The same schema with these rules. */
    Schema with(RuleSet rules) {
        return new Schema(id, source, household, columns, rules.rules(), rules.training(), rules.splitting());
    }

    /** Whether the register holds keyed encodings, and keys of its rules, instead of values. */
    boolean isEncoded() {
        return columns.stream().anyMatch(column -> column.field().encoded());
    }

    /** All rules whose keys a run asks for, of a schema that has rules. */
    List<Rule> rulesAsked() {
        return Training.rulesAsked(fields(), ruleSet());
    }

    /** The rules as a run takes them, of a schema that has some. */
    RuleSet ruleSet() {
        return new RuleSet(rules, training, splitting);
    }

    /**
     * Checks what is compared with what.
     *
     * @throws BadInput with the path in the file to what is wrong
     */
    Schema checked(JsonPath at) {
        if (columns.isEmpty() || columns.size() > FIELDS_MAX) {
            throw at.in("fields").wrong("a register has 1 to " + FIELDS_MAX + " fields, not " + columns.size());
        }
        var names = new HashSet<String>();
        for (int place = 0; place < columns.size(); place++) {
            Field field = columns.get(place).field();
            if (!names.add(field.name())) {
                throw at.in("fields").in(place).in("name").wrong("two fields are called \"" + field.name() + "\"");
            }
        }
        for (int place = 0; place < columns.size(); place++) {
            String other = columns.get(place).field().swapsWith();
            if (other != null && kindOf(other) != Kind.NAME) {
                throw at.in("fields").in(place).in("swapsWith").wrong("\"" + other + "\" is no field of kind NAME");
            }
        }
        if (isEncoded() && rules.isEmpty()) {
            throw at.in("rules")
                    .wrong("an encoded register can only be looked through by the rules it was encoded for");
        }
        checkRules(at.in("rules"), rules);
        checkRules(at.in("training"), training);
        checkRules(at.in("splitting"), splitting.stream().map(Rule::of).toList());
        return this;
    }

    private void checkRules(JsonPath at, List<Rule> ofList) {
        List<Field> inClear = fields().stream().map(Field::inClear).toList();
        BlockKeys keys = new BlockKeys(new RegisterBuilder(inClear).build());
        for (int place = 0; place < ofList.size(); place++) {
            try {
                keys.of(ofList.get(place));
            } catch (IllegalArgumentException unfit) {
                throw at.in(place).wrong(String.valueOf(unfit.getMessage()));
            }
        }
    }

    private @Nullable Kind kindOf(String name) {
        return columns.stream()
                .map(Column::field)
                .filter(field -> field.name().equals(name))
                .map(Field::kind)
                .findFirst()
                .orElse(null);
    }
}
