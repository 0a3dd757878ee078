package org.jatigi.matching.blocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.record.Register;
import org.junit.jupiter.api.Test;

class RecordKeysTest {

    private static final RuleSet RULES = new RuleSet(
            Stream.of(
                            "phone + key(given_name)",
                            "start(phone, 3) + birth_date",
                            "firstkey(father_name) + within(origin, 2)",
                            "eitherway(given_name, surname) + year(birth_date)",
                            "eitherway(surname, father_name) + sex",
                            "keystart(surname, 2) + document")
                    .map(Rule::read)
                    .toList(),
            List.of(),
            List.of(Part.year("birth_date"), Part.eitherWay("given_name", "surname")));

    private final Register register = SampleRegister.register(SampleRegister.entries(500, 6));
    private final RecordKeys keys = new RecordKeys(register.fields(), RULES);

    @Test
    void records_one_by_one_have_the_keys_that_the_whole_register_gives_them() {
        BlockKeys whole = new BlockKeys(register);
        int keyed = 0;

        putAllBackwards();

        for (int rule = 0; rule < keys.rules(); rule++) {
            long[] ofRule = whole.of(RULES.rules().get(rule));
            for (int record = 0; record < register.size(); record++) {
                keyed += ofRule[record] == 0 ? 0 : 1;
                assertEquals(ofRule[record], keys.key(rule, register.codes(), row(record)));
            }
        }
        for (int part = 0; part < keys.splittingParts(); part++) {
            for (int record = 0; record < register.size(); record++) {
                assertEquals(
                        whole.hashes(RULES.splitting().get(part)).at(register.codes(), row(record)),
                        keys.splitting(part, register.codes(), row(record)));
            }
        }
        assertTrue(keyed > 1_000, "keys: " + keyed);
    }

    @Test
    void a_code_that_gets_another_value_gives_other_keys_and_none_without_a_value() {
        putAllBackwards();
        int name = register.field("given_name");
        int record = IntStream.range(0, register.size())
                .filter(at -> keys.key(0, register.codes(), row(at)) != 0)
                .findFirst()
                .orElseThrow();
        long before = keys.key(0, register.codes(), row(record));

        keys.put(name, register.code(record, name), "zoumana");
        long changed = keys.key(0, register.codes(), row(record));
        keys.put(name, register.code(record, name), "");
        long without = keys.key(0, register.codes(), row(record));
        keys.put(name, register.code(record, name), register.value(record, name));

        assertTrue(changed != before && changed != 0);
        assertEquals(0, without);
        assertEquals(before, keys.key(0, register.codes(), row(record)));
    }

    @Test
    void rules_of_fields_that_are_not_there_are_refused() {
        RuleSet others = new RuleSet(List.of(Rule.read("key(phone)")), List.of(), List.of());

        assertThrows(IllegalArgumentException.class, () -> new RecordKeys(register.fields(), others));
    }

    private void putAllBackwards() {
        for (int field = 0; field < register.fields().size(); field++) {
            for (int code = register.dictionary(field).size() - 1; code > 0; code--) {
                keys.put(field, code, register.dictionary(field).value(code));
            }
        }
    }

    private int row(int record) {
        return record * register.fields().size();
    }
}
