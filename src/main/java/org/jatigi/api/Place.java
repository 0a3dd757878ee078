package org.jatigi.api;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.language.Field;
import java.util.List;
import java.util.Map;

/**
 * Where a field stands in an answer and in its document.
 *
 * @param key its key in the answer, encoded
 * @param locations line and column in the document, as errors name them
 */
record Place(SerializedString key, List<Map<String, Object>> locations) {

    static Place of(String key, Field first) {
        var location = first.getSourceLocation();
        var locations = location == null
                ? List.<Map<String, Object>>of()
                : List.<Map<String, Object>>of(Map.of("line", location.getLine(), "column", location.getColumn()));
        return new Place(new SerializedString(key), locations);
    }

    String name() {
        return key.getValue();
    }
}
