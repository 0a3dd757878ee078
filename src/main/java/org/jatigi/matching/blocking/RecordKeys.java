package org.jatigi.matching.blocking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.RegisterBuilder;

/**
 * The keys of records that come one by one: the same as those that {@link BlockKeys} gives whole registers.
 *
 * <p>Who gives codes to values says so by {@link #put}; a code may be given another value later. Reading the keys of records is for many threads
 * at once, as long as nobody puts a value whose code is larger than all before.
 */
public final class RecordKeys {

    private final BlockKeys.PartHashes[][] rules;
    private final BlockKeys.PartHashes[] splitting;
    private final BlockKeys.PartHashes[] all;

    /**
     * The keys by these rules of records with these fields.
     *
     * @throws IllegalArgumentException where a rule asks for a field that is not there or is of the wrong kind
     */
    public RecordKeys(List<Field> fields, RuleSet set) {
        BlockKeys keys = new BlockKeys(new RegisterBuilder(fields).build());
        this.rules = set.rules().stream()
                .map(rule -> rule.parts().stream().map(keys::hashes).toArray(BlockKeys.PartHashes[]::new))
                .toArray(BlockKeys.PartHashes[][]::new);
        this.splitting = set.splitting().stream().map(keys::hashes).toArray(BlockKeys.PartHashes[]::new);
        this.all = Stream.concat(Arrays.stream(rules).flatMap(Arrays::stream), Arrays.stream(splitting))
                .distinct()
                .toArray(BlockKeys.PartHashes[]::new);
    }

    /** Gives a code of a field a value in normal form, "" for none. */
    public void put(int field, int code, String value) {
        for (BlockKeys.PartHashes part : all) {
            part.put(field, code, value);
        }
    }

    public int rules() {
        return rules.length;
    }

    /** The key by a rule of the record whose codes begin at {@code row}, 0 where a part is missing. */
    public long key(int rule, int[] codes, int row) {
        return BlockKeys.key(rules[rule], codes, row);
    }

    /** How many parts there are that split blocks. */
    public int splittingParts() {
        return splitting.length;
    }

    /** What the record has for a part that splits blocks, 0 where it is missing. */
    public long splitting(int part, int[] codes, int row) {
        return splitting[part].at(codes, row);
    }

    /** A number for all values of a record, by which blocks that nothing splits are ordered. */
    public static long content(List<String> values) {
        long content = 0;
        for (String value : values) {
            content = BlockSplitter.content(content, value);
        }
        return content;
    }
}
