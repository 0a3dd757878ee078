package org.jatigi.matching.online;

import java.util.function.IntConsumer;
import org.jatigi.matching.blocking.RecordKeys;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;

/**
 * The blocks of one rule, kept as records come and go.
 *
 * <p>A block that could not be compared whole with one record more is also kept in smaller ones, by the parts that {@link
 * org.jatigi.matching.blocking.BlockSplitter} splits by, and so on; so a look-up finds what the batch would compare, in bounded time. It depends on
 * which records there are and not on the order in which they came.
 */
final class RuleIndex {

    private final int rule;
    private final RecordKeys keys;
    private final Records records;
    private final Postings postings;

    RuleIndex(int rule, RecordKeys keys, Records records) {
        this.rule = rule;
        this.keys = keys;
        this.records = records;
        this.postings = new Postings(records);
    }

    void add(int slot) {
        long key = keys.key(rule, records.codes(), records.row(slot));
        if (key != 0) {
            add(key, 0, slot);
        }
    }

    void remove(int slot) {
        long key = keys.key(rule, records.codes(), records.row(slot));
        if (key != 0) {
            remove(key, 0, slot);
        }
    }

    /** Shows the visitor the slots of the records that the sought one is compared with; returns how many others share its key and are not shown. */
    int visit(Sought sought, IntConsumer visitor) {
        long key = keys.key(rule, sought.codes(), sought.row());
        if (key == 0) {
            return 0;
        }
        int itself = sought.slot() == Records.NONE ? 0 : 1;
        int sharing = postings.size(key) - itself;
        int left = sharing;
        for (int part = 0; left >= Parameters.BLOCK_MAX && part < keys.splittingParts(); part++) {
            key = below(key, part, sought.codes(), sought.row());
            left = postings.size(key) - itself;
        }
        int[] list = postings.list(key);
        int first = 1;
        int last = list[0];
        if (left >= Parameters.BLOCK_MAX) {
            int position = position(list, sought);
            first = Math.max(1, position - Parameters.WINDOW);
            last = Math.min(list[0], position + itself + Parameters.WINDOW - 1);
        }
        int shown = 0;
        for (int at = first; at <= last; at++) {
            if (list[at] != sought.slot()) {
                visitor.accept(list[at]);
                shown++;
            }
        }
        return sharing - shown;
    }

    private void add(long key, int part, int slot) {
        int size = postings.add(key, slot);
        if (part == keys.splittingParts() || size < Parameters.BLOCK_MAX) {
            return;
        }
        if (size > Parameters.BLOCK_MAX) {
            add(below(key, part, slot), part + 1, slot);
            return;
        }
        int[] list = postings.list(key);
        for (int at = 1; at <= size; at++) {
            add(below(key, part, list[at]), part + 1, list[at]);
        }
    }

    private void remove(long key, int part, int slot) {
        int size = postings.size(key);
        if (part < keys.splittingParts() && size > Parameters.BLOCK_MAX) {
            remove(below(key, part, slot), part + 1, slot);
        } else if (part < keys.splittingParts() && size == Parameters.BLOCK_MAX) {
            int[] list = postings.list(key);
            for (int at = 1; at <= size; at++) {
                remove(below(key, part, list[at]), part + 1, list[at]);
            }
        }
        postings.remove(key, slot);
    }

    /** The place of the sought record in a list, or the one that it would have. */
    private int position(int[] list, Sought sought) {
        int low = 1;
        int high = list[0];
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (records.compare(list[middle], sought.content(), sought.id(), sought.sourceName()) < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long below(long key, int part, int slot) {
        return below(key, part, records.codes(), records.row(slot));
    }

    /** The key of the smaller block of a record; those who lack the part are together in one. */
    private long below(long key, int part, int[] codes, int row) {
        return Dictionary.mix(key * 31 + keys.splitting(part, codes, row) + part + 1);
    }
}
