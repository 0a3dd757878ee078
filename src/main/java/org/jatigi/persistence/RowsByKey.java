package org.jatigi.persistence;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that were asked for by their keys; the first value of each is its key. Others may have been given the same. */
public final class RowsByKey {

    static final RowsByKey NONE = new RowsByKey(Map.of(), new Object[0]);

    private static final int FEW = 4;

    private final Map<Object, List<Row>> rows;
    private final Object[] keys;

    private RowsByKey(Map<Object, List<Row>> rows, Object[] keys) {
        this.rows = rows;
        this.keys = keys;
    }

    static RowsByKey of(RowSet<Row> found) {
        var rows = HashMap.<Object, List<Row>>newHashMap(found.size());
        Object last = null;
        List<Row> ofLast = List.of();
        for (var row : found) {
            var key = row.getValue(0);
            if (!key.equals(last)) {
                last = key;
                ofLast = rows.computeIfAbsent(key, first -> new ArrayList<>(FEW));
            }
            ofLast.add(row);
        }
        rows.replaceAll((key, own) -> Collections.unmodifiableList(own));
        return new RowsByKey(rows, rows.keySet().toArray());
    }

    /** Those of some of the keys. */
    RowsByKey of(Object[] some) {
        return new RowsByKey(rows, some);
    }

    /** The rows of a key in the order of the statement; none where there is none that may be seen. */
    public List<Row> of(Object key) {
        return rows.getOrDefault(key, List.of());
    }

    /** The rows of all keys, one key after the other. */
    public List<Row> all() {
        var all = new ArrayList<Row>(keys.length);
        for (var key : keys) {
            all.addAll(of(key));
        }
        return all;
    }
}
