package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.clk.ClkFilter;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * How an encoded register is written: a column of filters for each field, called as the field is, and one of keys for each rule, called
 * {@code key: } and the rule. Ids and sources are in the clear.
 */
final class EncodedFile {

    private static final String ID = "id";
    private static final String SOURCE = "source";
    private static final String HOUSEHOLD = "household";
    private static final String KEY = "key: ";

    private EncodedFile() {}

    /** The schema of what a register with this one, which has rules, is encoded to. */
    static Schema schema(Schema clear, RuleSet rules) {
        return new Schema(
                clear.id() == null ? null : ID,
                clear.source() == null ? null : SOURCE,
                clear.household() == null ? null : HOUSEHOLD,
                clear.fields().stream().map(field -> Column.of(field.inCode())).toList(),
                rules.rules(),
                rules.training(),
                rules.splitting());
    }

    /** The columns of a register with this encoded schema. */
    static List<String> header(Schema encoded) {
        List<String> header = new ArrayList<>();
        Stream.of(encoded.id(), encoded.source(), encoded.household())
                .filter(Objects::nonNull)
                .forEach(header::add);
        encoded.fields().stream().map(Field::name).forEach(header::add);
        Training.rulesAsked(encoded.fields(), encoded.ruleSet()).forEach(rule -> header.add(keyColumn(rule)));
        return header;
    }

    static String keyColumn(Rule rule) {
        return KEY + rule;
    }

    /** Whether a header names keys. */
    static boolean looksEncoded(List<String> header) {
        return header.stream().anyMatch(name -> name.startsWith(KEY));
    }

    /** A key as it is written: 16 hexadecimal digits, empty for none. */
    static String text(@Nullable Long key) {
        return key == null || key == 0 ? "" : HexFormat.of().toHexDigits(key);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws BadInput with the line, where it is something else
     */
    static long key(String text, CsvFile file, String column) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            long key = HexFormat.fromHexDigitsToLong(text);
            if (text(key).equals(text)) {
                return key;
            }
        } catch (IllegalArgumentException wrong) {
            throw noKey(file, column);
        }
        throw noKey(file, column);
    }

    private static BadInput noKey(CsvFile file, String column) {
        return new BadInput("%s, line %d, \"%s\": a key is empty or has 16 hexadecimal digits"
                .formatted(file.path(), file.line(), column));
    }

    /**
     * Sees that a text is an encoding.
     *
     * @throws BadInput with the line, where it is something else
     */
    static void checkFilter(String text, CsvFile file, String column) {
        try {
            ClkFilter.read(text);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(
                    "%s, line %d, \"%s\": %s".formatted(file.path(), file.line(), column, wrong.getMessage()));
        }
    }
}
