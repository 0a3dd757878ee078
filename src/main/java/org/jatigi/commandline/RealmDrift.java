package org.jatigi.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.vocabulary.Text;

/** How a running realm differs from the file: one sentence per difference, in the order of what they are about. */
final class RealmDrift {

    private RealmDrift() {}

    static List<Text> between(JsonNode file, JsonNode running) {
        var settings = settings(file);
        var expected = RealmFacts.of(file, settings);
        var found = RealmFacts.of(running, settings);
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        return keys.stream().flatMap(key -> difference(key, expected, found)).toList();
    }

    /** The plain settings of the realm that the file decides; there are hundreds, and it is silent about most. */
    private static Set<String> settings(JsonNode file) {
        return file.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() || field.getKey().equals("supportedLocales"))
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("realm"))
                .collect(Collectors.toSet());
    }

    private static Stream<Text> difference(
            String key, SortedMap<String, String> expected, SortedMap<String, String> found) {
        var said = expected.get(key);
        var is = found.get(key);
        if (said == null) {
            return Stream.of(new Text("en trop : %s = %s".formatted(key, is), "added: %s = %s".formatted(key, is)));
        }
        if (is == null) {
            return Stream.of(
                    new Text("manque : %s = %s".formatted(key, said), "missing: %s = %s".formatted(key, said)));
        }
        if (is.equals(said)) {
            return Stream.of();
        }
        return Stream.of(new Text(
                "autre : %s = %s, le fichier dit %s".formatted(key, is, said),
                "changed: %s = %s, the file says %s".formatted(key, is, said)));
    }
}
