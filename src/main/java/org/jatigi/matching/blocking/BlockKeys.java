package org.jatigi.matching.blocking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Register;

/**
 * The keys of rules: one 64-bit number for each record and rule, 0 where a part is missing.
 *
 * <p>A key is made of hashes of the values themselves, so it is the same in a batch, online, and on every machine. Two different
 * combinations share a key once in 2^64; then a pair is compared that need not have been. Encoded records bring their keys with them
 * ({@link Register#keys}), since nobody here can tell what their values sound like.
 */
public final class BlockKeys {

    private static final long START = 0x1234567L;

    private final Register register;
    private final Map<Part, PartHashes> hashes = new HashMap<>();

    public BlockKeys(Register register) {
        this.register = register;
    }

    /** The key of every record by this rule. */
    public long[] of(Rule rule) {
        long[] keys = new long[register.size()];
        fill(keys, rule);
        return keys;
    }

    /** Gives each record its key by this rule. */
    void fill(long[] keys, Rule rule) {
        long[] brought = register.keys(rule.toString());
        if (brought != null) {
            System.arraycopy(brought, 0, keys, 0, keys.length);
            return;
        }
        PartHashes[] parts = rule.parts().stream().map(this::hashes).toArray(PartHashes[]::new);
        int[] codes = register.codes();
        int width = register.fields().size();
        for (int record = 0; record < keys.length; record++) {
            keys[record] = key(parts, codes, record * width);
        }
    }

    /** What each record of the register has for a part, 0 where it is missing. */
    IntToLongFunction of(Part part) {
        long[] brought = register.keys(part.toString());
        if (brought != null) {
            return record -> brought[record];
        }
        PartHashes ofPart = hashes(part);
        int width = register.fields().size();
        return record -> ofPart.at(register.codes(), record * width);
    }

    /** The key by this rule of a record whose codes begin at {@code row}. */
    static long key(PartHashes[] parts, int[] codes, int row) {
        long key = START;
        for (PartHashes part : parts) {
            long hash = part.at(codes, row);
            if (hash == 0) {
                return 0;
            }
            key = Dictionary.mix(key * 31 + hash);
        }
        return key == 0 ? 1 : key;
    }

    PartHashes hashes(Part part) {
        return hashes.computeIfAbsent(part, wanted -> {
            int field = register.field(part.field());
            int other = part.other() == null ? -1 : register.field(part.other());
            return new PartHashes(part, field, register, other);
        });
    }

    /** The hash of a form of every value of a field's dictionary. */
    static final class PartHashes {

        private final Part part;
        private final int field;
        private final int other;
        private final Register register;
        private long[] byCode = new long[0];
        private long[] byOtherCode = new long[0];

        private PartHashes(Part part, int field, Register register, int other) {
            this.part = part;
            this.field = field;
            this.other = other;
            this.register = register;
            part.check(register.fields().get(field));
            if (other >= 0) {
                part.check(register.fields().get(other));
            }
            extend();
        }

        /** Takes in the values that the dictionary got since. */
        void extend() {
            byCode = extended(byCode, field);
            if (other >= 0) {
                byOtherCode = extended(byOtherCode, other);
            }
        }

        /** Gives a code of a field a value, "" for none, whatever the dictionary says. */
        void put(int changed, int code, String value) {
            if (changed == field) {
                byCode = roomFor(code, byCode);
                byCode[code] = value.isEmpty() ? 0 : hash(value);
            }
            if (changed == other) {
                byOtherCode = roomFor(code, byOtherCode);
                byOtherCode[code] = value.isEmpty() ? 0 : hash(value);
            }
        }

        private static long[] roomFor(int code, long[] hashes) {
            return code < hashes.length ? hashes : Arrays.copyOf(hashes, code + 1 + code / 2);
        }

        long at(int[] codes, int row) {
            long hash = byCode[codes[row + field]];
            if (other < 0) {
                return hash;
            }
            long otherHash = byOtherCode[codes[row + other]];
            return hash == 0 || otherHash == 0 ? 0 : Dictionary.mix(hash + otherHash);
        }

        private long[] extended(long[] before, int of) {
            Dictionary dictionary = register.dictionary(of);
            long[] after = Arrays.copyOf(before, dictionary.size());
            for (int code = Math.max(1, before.length); code < after.length; code++) {
                after[code] = hash(dictionary.value(code));
            }
            return after;
        }

        private long hash(String value) {
            String form = part.formOf(value);
            return form.isEmpty() ? 0 : Dictionary.hash(form) | 1;
        }
    }
}
