package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The different values of one field, each with a code. Code 0 is the missing value.
 *
 * <p>Codes are given in the order of arrival and mean nothing; nothing that is told to people may depend on them.
 */
public final class Dictionary {

    /** The code of a missing value. */
    public static final int MISSING = 0;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final List<String> values = new ArrayList<>(List.of(""));
    private final Object2IntOpenHashMap<String> codes = new Object2IntOpenHashMap<>();

    /** The code of a value in normal form, which is given one where it has none. */
    public int codeOf(String value) {
        if (value.isEmpty()) {
            return MISSING;
        }
        int known = codes.getInt(value);
        if (known != MISSING) {
            return known;
        }
        int code = values.size();
        values.add(value);
        codes.put(value, code);
        return code;
    }

    /** The code of a value in normal form, {@link #MISSING} where it has none. */
    public int find(String value) {
        return codes.getInt(value);
    }

    public String value(int code) {
        return values.get(code);
    }

    /** How many codes there are, the missing value among them. */
    public int size() {
        return values.size();
    }

    /** A number that stands for a text in keys of blocks: the same on every machine and in every run. FNV-1a with a finisher. */
    public static long hash(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash + GOLDEN);
    }

    /** Scatters a number over all 64 bits; the finisher of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
