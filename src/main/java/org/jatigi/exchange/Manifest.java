package org.jatigi.exchange;

import java.util.LinkedHashMap;

/** What is said of an exported file beside it: all that the file says of itself, who asked and why, and by which sum it is known. */
record Manifest(ExportHead head, long bytes, String sha256) {

    String text() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("format", head.request().format().name());
        facts.put("bytes", bytes);
        facts.put("sha256", sha256);
        facts.put("account", head.viewer().account());
        putIfThere(facts, "organisation", head.viewer().organisation());
        putIfThere(facts, "purpose", head.viewer().purpose());
        putIfThere(facts, "reason", head.request().reason());
        facts.put("hxl", head.request().isTagged());
        facts.putAll(head.facts());
        return JsonExport.text(facts);
    }

    private static void putIfThere(
            LinkedHashMap<String, Object> facts, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
