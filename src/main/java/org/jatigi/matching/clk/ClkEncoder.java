package org.jatigi.matching.clk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Encodes records at the agency that has them. For one thread.
 *
 * <p>Two encoders with the same secret and parameters give the same bits for the same record, on every machine and in every version that
 * calls itself {@value #VERSION}.
 */
public final class ClkEncoder {

    private static final String VERSION = "jatigi clk 1";

    private final ClkParameters parameters;
    private final List<ValueEncoder> encoders = new ArrayList<>();
    private final List<RuleKey> ruleKeys = new ArrayList<>();
    private final int salt;

    public ClkEncoder(ClkSecret secret, ClkParameters parameters) {
        this.parameters = parameters;
        this.salt = parameters.saltField() == null ? -1 : parameters.place(parameters.saltField());
        Map<String, ValueEncoder> shared = new HashMap<>();
        for (Field field : parameters.fields()) {
            String purpose = VERSION + " field " + field.kind() + " " + alike(field);
            encoders.add(shared.computeIfAbsent(purpose, wanted -> new ValueEncoder(secret.hash(wanted))));
        }
        parameters
                .rules()
                .forEach(rule -> ruleKeys.add(new RuleKey(rule, parameters, secret.hash(VERSION + " rule " + rule))));
    }

    /**
     * Encodes a record.
     *
     * @param values as they were typed, one for each field; null or blank where missing
     * @throws IllegalArgumentException when there are more or fewer values than fields
     */
    public ClkRecord encode(List<? extends @Nullable String> values) {
        List<Field> fields = parameters.fields();
        if (values.size() != fields.size()) {
            throw new IllegalArgumentException("a record has " + fields.size() + " values, not " + values.size());
        }
        List<String> normal = new ArrayList<>(fields.size());
        for (int field = 0; field < fields.size(); field++) {
            normal.add(NormalForm.of(fields.get(field).kind(), Objects.requireNonNullElse(values.get(field), "")));
        }
        String salted = salt < 0 ? "" : saltOf(fields.get(salt).kind(), normal.get(salt));
        List<ClkFilter> filters = new ArrayList<>(fields.size());
        for (int field = 0; field < fields.size(); field++) {
            Kind kind = fields.get(field).kind();
            filters.add(encoders.get(field).encode(kind, normal.get(field), kind == Kind.NAME ? salted : ""));
        }
        List<Long> keys = new ArrayList<>(ruleKeys.size());
        for (RuleKey rule : ruleKeys) {
            keys.add(rule.of(normal));
        }
        return new ClkRecord(filters, keys);
    }

    /** The name that a field shares with the one it swaps with, whichever of the two says so. */
    private String alike(Field field) {
        String name = field.name();
        for (Field other : parameters.fields()) {
            boolean swap = other.name().equals(field.swapsWith()) || name.equals(other.swapsWith());
            if (swap && other.name().compareTo(name) < 0) {
                name = other.name();
            }
        }
        return name;
    }

    private static String saltOf(Kind kind, String normal) {
        return kind == Kind.DATE && !normal.isEmpty() ? normal.substring(0, 4) : normal;
    }
}
