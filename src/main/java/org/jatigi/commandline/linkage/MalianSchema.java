package org.jatigi.commandline.linkage;

import java.util.List;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;

/** The schema of Malian household registers, as agencies keep them and as {@code generate} invents them. */
final class MalianSchema {

    private static final List<Field> FIELDS = List.of(
            Field.of("given_name", Kind.NAME).swappingWith("surname"),
            Field.of("surname", Kind.NAME),
            Field.of("father_name", Kind.NAME),
            Field.of("sex", Kind.CODE),
            Field.of("birth_date", Kind.DATE),
            Field.of("phone", Kind.PHONE),
            Field.of("document", Kind.DOCUMENT),
            Field.of("origin", Kind.PLACE));

    /** Found on generated registers; what each costs and finds is in the report of every run. */
    private static final List<String> RULES = List.of(
            "document",
            "phone + key(given_name)",
            "phone + birth_date",
            "phone + keystart(surname,2)",
            "eitherway(given_name,surname) + birth_date",
            "eitherway(given_name,surname) + within(origin,2)",
            "key(given_name) + key(father_name) + within(origin,2)",
            "key(given_name) + birth_date + within(origin,1) + sex",
            "key(surname) + birth_date + within(origin,2)",
            "key(father_name) + birth_date + sex",
            "keystart(given_name,2) + keystart(surname,2) + origin",
            "keystart(given_name,2) + birth_date + within(origin,2) + sex");

    private static final List<String> TRAINING =
            List.of("given_name + surname + father_name", "birth_date + origin + sex", "phone + birth_date");

    private static final List<Part> SPLITTING =
            List.of(Part.year("birth_date"), Part.key("father_name"), Part.key("surname"), Part.value("origin"));

    static final Schema SCHEMA = new Schema(
            "id",
            "source",
            "household",
            FIELDS.stream().map(Column::of).toList(),
            RULES.stream().map(Rule::read).toList(),
            TRAINING.stream().map(Rule::read).toList(),
            SPLITTING);

    private MalianSchema() {}

    /** Whether a register has all its columns. */
    static boolean fits(List<String> header) {
        return header.containsAll(SCHEMA.columnNames());
    }
}
