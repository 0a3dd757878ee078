package org.jatigi.matching.clk;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.name.Name;

/** The keyed hash of what a blocking rule looks at. */
final class RuleKey {

    private final Rule rule;
    private final ClkParameters parameters;
    private final KeyedHash hash;

    RuleKey(Rule rule, ClkParameters parameters, KeyedHash hash) {
        this.rule = rule;
        this.parameters = parameters;
        this.hash = hash;
    }

    /** 64 bits for a record whose values are in normal form; 0 where a part is missing. */
    long of(List<String> normal) {
        List<String> forms = new ArrayList<>(rule.parts().size());
        for (Part part : rule.parts()) {
            String form = form(part, normal);
            if (form.isEmpty()) {
                return 0;
            }
            forms.add(form);
        }
        return hash.number(String.join("\n", forms));
    }

    private String form(Part part, List<String> normal) {
        String value = normal.get(parameters.place(part.field()));
        if (value.isEmpty()) {
            return "";
        }
        return part.other() == null ? part.formOf(value) : eitherWay(value, normal.get(parameters.place(part.other())));
    }

    private static String eitherWay(String one, String other) {
        String first = Name.of(one).key();
        String second = Name.of(other).key();
        if (first.isEmpty() || second.isEmpty()) {
            return "";
        }
        return first.compareTo(second) <= 0 ? first + '\t' + second : second + '\t' + first;
    }
}
