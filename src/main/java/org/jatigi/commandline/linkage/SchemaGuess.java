package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a schema from the names of the columns, English or French, and where they tell nothing, from the first values.
 *
 * <p>It is a beginning for whoever writes the schema: it says what it took each column for, and the schema it made can be written out.
 */
final class SchemaGuess {

    /** Rows that are looked at: enough to tell a few codes from many words. */
    private static final int ROWS = 2_000;

    /** A column with fewer values than one in so many rows says too little of anybody. */
    private static final int FILLED_MIN = 50;

    /** So many rows to each different value, and the values are codes. */
    private static final int ROWS_PER_CODE = 20;

    private static final double NEARLY_ALL = .9;
    private static final int NUMBER_DIGITS = 4;

    /** Words between the first and the last that fewer names have are not worth a field. */
    private static final double MIDDLE_MIN = .05;

    /** Where fewer of the values can be read as a column's name promises, the name means something else. */
    private static final double READABLE_MIN = .5;

    private static final Pattern ID = named("id|rec_?id|record_?id|unique_?id|uuid|identifiant|identifier");
    /** What an id may be called as well, if it names each row. */
    private static final Pattern NUMBER = named(
            "((record|row|line|ligne|person|personne|individual|individu|member|membre|client|customer|patient|case|file|dossier"
                    + "|beneficiary|beneficiaire|registration|inscription)_?)?(id|no|nr|num|number|numero|code|ref|reference|key|cle|matricule|index)");

    private static final Pattern SOURCE = named("source|source_?dataset|agency|agence|register|registre");
    private static final Pattern HOUSEHOLD = named("(household|menage|hh)(_?(id|code|number|numero))?");
    private static final Pattern TRUTH = named("cluster|truth|person|personne|entity|true_?id|cluster_?id|person_?id");
    private static final Pattern GIVEN = named("given_?names?|first_?names?|forenames?|prenoms?");
    private static final Pattern SURNAME = named("surnames?|last_?names?|family_?names?|nom|nom_de_famille");

    /** A name that is given name and surname in one. */
    private static final Pattern WHOLE_NAME = named(
            "(full_?|complete_?|person_?|beneficiary_?|patient_?|member_?|head_?)?names?|noms?(_complets?)?|noms?_(et_)?prenoms?|prenoms?_(et_)?noms?"
                    + "|noms?_(du_|de_la_)?(beneficiaire|patient|patiente|membre|personne|chef)");

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();
    private final Consumer<String> output;

    private SchemaGuess(CsvFile file, Consumer<String> output) {
        this.header = file.header();
        this.output = output;
        while (rows.size() < ROWS && file.hasNext()) {
            rows.add(file.row());
        }
    }

    /** The schema of a file that has just been opened, told column by column. */
    static Schema of(CsvFile file, Consumer<String> output) {
        output.accept("no --schema: guessing what the columns of " + file.path() + " are");
        return new SchemaGuess(file, output).schema();
    }

    private Schema schema() {
        String id = id();
        String source = first(SOURCE);
        String household = first(HOUSEHOLD);
        tell(id == null ? "(none)" : id, "the id of a record" + (id == null ? ": rows are numbered" : ""));
        if (source != null) {
            tell(source, "the register that a record comes from");
        }
        if (household != null) {
            tell(household, "the household on whose roster a record stands");
        }
        var taken = new HashSet<>(List.of(String.valueOf(id), String.valueOf(source), String.valueOf(household)));
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (!taken.contains(header.get(column)) && !header.get(column).isEmpty()) {
                consider(column, columns);
            }
        }
        if (columns.isEmpty()) {
            throw new BadInput("no column of " + header + " seems worth comparing; write a schema (--schema)");
        }
        List<Column> once = new RepeatedColumns(columns, header, rows, this::tell).taken();
        return new Schema(id, source, household, swapping(parted(once)), List.of(), List.of(), List.of());
    }

    private @Nullable String id() {
        String named = first(ID);
        return named != null
                ? named
                : header.stream()
                        .filter(name -> NUMBER.matcher(plain(name)).matches() && namesRows(header.indexOf(name)))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether no two rows have the same value of a column, and none lacks it. */
    private boolean namesRows(int column) {
        return rows.size() > 1 && new HashSet<>(values(column)).size() == rows.size();
    }

    private void consider(int column, List<Column> columns) {
        String name = header.get(column);
        List<String> values = values(column);
        if (TRUTH.matcher(plain(name)).matches()) {
            tell(name, "left out: it seems to tell who is who");
            return;
        }
        if (values.size() * FILLED_MIN < rows.size() || new HashSet<>(values).size() < 2) {
            tell(name, "left out: hardly any values, or one only");
            return;
        }
        if (columns.size() == Schema.FIELDS_MAX) {
            tell(name, "left out: " + Schema.FIELDS_MAX + " fields is the most");
            return;
        }
        Kind byName = readable(byName(plain(name)), values);
        Kind kind = byName == null ? byValues(values) : byName;
        String field = fieldName(name, columns);
        columns.add(new Column(Field.of(field, kind), List.of(name)));
        tell(name, kind + (byName == null ? ", by its values" : ", by its name"));
    }

    /** A name that stands in one column is taken word by word: the first, the last, and those between where there are some. */
    private List<Column> parted(List<Column> columns) {
        List<Column> names = columns.stream()
                .filter(column -> column.field().kind() == Kind.NAME)
                .toList();
        if (names.size() != 1 || columns.size() + 2 > Schema.FIELDS_MAX) {
            return columns;
        }
        String column = names.getFirst().columns().getFirst();
        List<Integer> words = values(header.indexOf(column)).stream()
                .map(value -> NameWords.words(value).size())
                .toList();
        long ofTwo = words.stream().filter(count -> count >= 2).count();
        long ofThree = words.stream().filter(count -> count >= 3).count();
        if (!WHOLE_NAME.matcher(plain(column)).matches() || ofTwo < NEARLY_ALL * words.size()) {
            return columns;
        }
        boolean hasMiddle = ofThree >= MIDDLE_MIN * words.size();
        tell(
                column,
                "its first and last words" + (hasMiddle ? ", and those between, each" : ", each")
                        + " as a name of its own");
        List<Column> parted = new ArrayList<>();
        for (Column any : columns) {
            if (any.equals(names.getFirst())) {
                String name = any.field().name();
                parted.add(part(
                        any,
                        NameWords.FIRST,
                        Field.of(name + "_first", Kind.NAME).swappingWith(name + "_last")));
                if (hasMiddle) {
                    parted.add(part(any, NameWords.MIDDLE, Field.of(name + "_middle", Kind.NAME)));
                }
                parted.add(part(any, NameWords.LAST, Field.of(name + "_last", Kind.NAME)));
            } else {
                parted.add(any);
            }
        }
        return parted;
    }

    private static Column part(Column whole, NameWords words, Field field) {
        return new Column(field, whole.columns(), whole.without(), words);
    }

    /** Given name and surname change places in every register of persons. */
    private List<Column> swapping(List<Column> columns) {
        String surname = columns.stream()
                .filter(column ->
                        SURNAME.matcher(plain(column.columns().getFirst())).matches())
                .map(column -> column.field().name())
                .findFirst()
                .orElse(null);
        if (surname == null) {
            return columns;
        }
        return columns.stream()
                .map(column -> GIVEN.matcher(plain(column.columns().getFirst())).matches()
                        ? new Column(column.field().swappingWith(surname), column.columns())
                        : column)
                .toList();
    }

    private static @Nullable Kind byName(String name) {
        if (name.matches(".*(phone|telephone|mobile|tel)(_?(number|numero|no|\\d))?")) {
            return Kind.PHONE;
        }
        if (name.matches("(.*_)?(place|lieu)(_.*)?")) {
            return Kind.PLACE;
        }
        if (name.matches(".*(birth|naissance|dob|date).*")) {
            return Kind.DATE;
        }
        if (name.matches("sex|sexe|gender|genre")) {
            return Kind.CODE;
        }
        if (name.matches("document|id_?document|piece")) {
            return Kind.DOCUMENT;
        }
        if (name.matches(".*(e_?mail|courriel|address|adresse|street|rue).*") && !name.contains("number")) {
            return Kind.TEXT;
        }
        if (name.matches(".*(origin|origine|pcode|village|commune|cercle).*")) {
            return Kind.PLACE;
        }
        if (GIVEN.matcher(name).matches()
                || SURNAME.matcher(name).matches()
                || name.matches("(.*_)?(names?|noms?|prenoms?)(_.*)?")) {
            return Kind.NAME;
        }
        return name.matches("age") ? Kind.NUMBER : null;
    }

    /** A kind that many of the values can be read as, null where they cannot. */
    private static @Nullable Kind readable(@Nullable Kind kind, List<String> values) {
        if (kind == null) {
            return null;
        }
        long read = values.stream()
                .filter(value -> !NormalForm.of(kind, value).isEmpty())
                .count();
        return read < READABLE_MIN * values.size() ? null : kind;
    }

    private static Kind byValues(List<String> values) {
        if (share(values, value -> value.matches("\\+?[\\d ./-]*\\d{%s,}[\\d ./-]*".formatted(NUMBER_DIGITS)))
                && !share(values, value -> value.matches("\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?.*"))) {
            return Kind.DIGITS;
        }
        if (share(values, value -> !NormalForm.of(Kind.DATE, value).isEmpty() && value.length() >= 8)) {
            return Kind.DATE;
        }
        boolean few = new HashSet<>(values).size() * ROWS_PER_CODE <= values.size();
        return few || share(values, value -> value.length() <= NUMBER_DIGITS) ? Kind.CODE : Kind.TEXT;
    }

    private static boolean share(List<String> values, Predicate<String> holds) {
        return values.stream().filter(holds).count() >= NEARLY_ALL * values.size();
    }

    private List<String> values(int column) {
        return rows.stream()
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private @Nullable String first(Pattern pattern) {
        return header.stream()
                .filter(name -> pattern.matcher(plain(name)).matches())
                .findFirst()
                .orElse(null);
    }

    private void tell(String column, String what) {
        output.accept("  %-20s %s".formatted(column, what));
    }

    /** A name that a field may have, other than those of the fields before. */
    private static String fieldName(String column, List<Column> before) {
        String letters = plain(column).replaceAll("^[^a-z]+", "");
        String name = letters.isEmpty() ? "column" : letters;
        Set<String> taken = new HashSet<>();
        before.forEach(known -> taken.add(known.field().name()));
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** Lower case, no marks, one underscore for anything between the letters and digits. */
    private static String plain(String name) {
        return NormalForm.of(Kind.TEXT, name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private static Pattern named(String alternatives) {
        return Pattern.compile(alternatives);
    }
}
