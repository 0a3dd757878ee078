package org.jatigi.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.ExportTable;
import org.jatigi.dataset.Origin;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;

/**
 * What a file says of itself: what it holds and what it leaves out, where it comes from and what to bear in mind. All of it is known before
 * the first row is written, because the rows are counted in the snapshot that they are read from.
 *
 * @param export the entry in the register of exports
 * @param suppressed how many rows have numbers that are hidden to protect people
 */
record ExportHead(
        UUID export,
        ExportRequest request,
        Viewer viewer,
        Language language,
        Instant at,
        long rows,
        long suppressed,
        Origin origin,
        ExportTable table) {

    /** One thing that the file says of itself. */
    record Line(String label, String says) {}

    /** All of it, for people, in the language of the file. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        add(lines, "Jeu de données", "Dataset", "Jatigi " + request.dataset());
        add(lines, "Exporté le", "Exported at", at.toString());
        add(lines, "Exportation", "Export", export.toString());
        add(lines, "Question", "Question", request.words());
        add(lines, "Lignes", "Rows", Long.toString(rows));
        add(lines, "Lignes aux nombres masqués pour protéger des personnes", hidden(), Long.toString(suppressed));
        if (origin.validation() != null) {
            add(lines, "Validation", "Validation", origin.validation());
        }
        origin.sources().forEach(source -> add(lines, "Publication", "Release", words(source)));
        origin.caveats().forEach(caveat -> add(lines, "Mise en garde", "Caveat", caveat.in(language)));
        if (!table.leftOut().isEmpty()) {
            add(lines, "Non exporté faute de droit", "Not exported, not permitted", String.join(", ", table.leftOut()));
        }
        return lines;
    }

    private static String hidden() {
        return "Rows whose numbers are hidden to protect people";
    }

    /** All of it in one text. */
    String note() {
        return lines().stream().map(line -> line.label() + ": " + line.says()).collect(Collectors.joining("\n"));
    }

    String label(Text text) {
        return text.in(language);
    }

    /** All of it, for programs. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("dataset", request.dataset());
        facts.put("export", export.toString());
        facts.put("exportedAt", at.toString());
        facts.put("arguments", request.given());
        facts.put("language", language.name());
        facts.put("rows", rows);
        facts.put("suppressedRows", suppressed);
        if (origin.validation() != null) {
            facts.put("validation", origin.validation());
        }
        facts.put("releases", origin.sources().stream().map(ExportHead::facts).toList());
        facts.put(
                "caveats",
                origin.caveats().stream().map(caveat -> caveat.in(language)).toList());
        facts.put("leftOut", table.leftOut());
        return facts;
    }

    /** The names, labels and tags of the columns, for formats whose rows do not carry them. */
    List<Map<String, String>> columns() {
        return table.columns().stream()
                .map(column -> Map.of(
                        "name", column.name(),
                        "label", label(column.heading().label()),
                        "hxl", column.heading().hxl()))
                .toList();
    }

    private static Map<String, Object> facts(Origin.Source source) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", source.release().toString());
        facts.put("title", source.title());
        facts.put("state", source.state());
        facts.put("publisher", source.publisher());
        facts.put("validatedBy", source.validatedBy());
        facts.put("method", source.method());
        facts.put("referenceStart", source.referenceStart().toString());
        facts.put("referenceEnd", source.referenceEnd().toString());
        facts.put("coverage", source.coverage());
        facts.put("licence", source.licence());
        facts.put("synthetic", source.synthetic());
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    private String words(Origin.Source source) {
        var words = new ArrayList<String>();
        words.add(source.title());
        words.add(source.state());
        words.add(source.referenceStart() + " – " + source.referenceEnd());
        words.add(source.publisher());
        if (source.validatedBy() != null) {
            words.add(new Text("validée par ", "validated by ").in(language) + source.validatedBy());
        }
        if (source.coverage() != null) {
            words.add(source.coverage());
        }
        if (source.method() != null) {
            words.add(source.method());
        }
        words.add(
                source.licence() == null
                        ? new Text("sans licence déclarée", "no licence stated").in(language)
                        : source.licence());
        words.add(source.release().toString());
        return String.join("; ", words);
    }

    private void add(List<Line> lines, String french, String english, String says) {
        lines.add(new Line(new Text(french, english).in(language), says));
    }
}
