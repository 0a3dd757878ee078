package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;

/** What should make a reader doubt how fields were chosen, before anything is learnt: values that cannot be read, and fields that repeat others. */
final class FieldDoubts {

    private static final int RECORDS_MAX = 5_000;
    private static final int RECORDS_MIN = 50;
    private static final double UNREADABLE_MAX = .5;
    private static final double REPEATED_MAX = .9;

    private final Register register;

    FieldDoubts(Register register) {
        this.register = register;
    }

    /** Sentences in English, none where nothing is odd. */
    List<String> alarms() {
        List<String> alarms = new ArrayList<>();
        List<Field> fields = register.fields();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            long read = Arrays.stream(Frequencies.counts(register, at)).skip(1).sum();
            long unreadable = register.unreadable(at);
            if (unreadable > UNREADABLE_MAX * (read + unreadable)) {
                alarms.add("%s cannot be read as a %s in %d of %d records: it is of another kind"
                        .formatted(field.name(), field.kind(), unreadable, read + unreadable));
            }
            for (int other = 0; other < fields.size(); other++) {
                if (other != at && isOfWords(field) && isOfWords(fields.get(other)) && repeats(at, other)) {
                    alarms.add(
                            ("%s holds the words of %s: what agrees there counts twice; leave one of them out, or take the words out "
                                            + "(\"without\")")
                                    .formatted(field.name(), fields.get(other).name()));
                }
            }
        }
        return alarms;
    }

    private static boolean isOfWords(Field field) {
        return !field.encoded() && (field.kind() == Kind.NAME || field.kind() == Kind.TEXT);
    }

    /** Whether nearly all records have the words of another field in this one. */
    private boolean repeats(int field, int other) {
        int both = 0;
        int repeated = 0;
        int step = Math.max(1, register.size() / RECORDS_MAX);
        for (int record = 0; record < register.size(); record += step) {
            if (register.code(record, field) != Dictionary.MISSING
                    && register.code(record, other) != Dictionary.MISSING) {
                both++;
                repeated += words(record, field).containsAll(words(record, other)) ? 1 : 0;
            }
        }
        return both >= RECORDS_MIN && repeated > REPEATED_MAX * both;
    }

    private List<String> words(int record, int field) {
        return List.of(register.value(record, field).split(" "));
    }
}
