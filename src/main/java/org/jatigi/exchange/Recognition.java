package org.jatigi.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jatigi.exchange.Layout.Column;
import org.jatigi.exchange.Sheet.Place;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * Finds the table in a file: the sheet and the row in it whose headers a layout knows best.
 *
 * <p>Titles may stand above the headers. A row of HXL tags may stand below or above them or be the only headers; a tag names a column
 * whose header is unknown.
 */
final class Recognition {

    private static final int TITLES_MAX =
            40; // rows above the headers in the longest cover sheets we have seen are below 20

    private final Layout layout;
    private final HeaderWords words;
    private final Map<Set<String>, String> known = new HashMap<>();

    Recognition(Layout layout) {
        this.layout = layout;
        this.words = new HeaderWords(layout);
        for (var column : layout.columns()) {
            column.headers()
                    .forEach(header -> words.readings(header).forEach(set -> known.putIfAbsent(set, column.name())));
        }
    }

    /** The sheet that was found, and what to say about how. */
    record Found(Sheet sheet, List<Finding> findings) {}

    Found find(List<RawSheet> sheets) {
        var best = sheets.stream()
                .flatMap(sheet -> candidates(sheet).stream())
                .max(Comparator.comparingInt(Candidate::score))
                .orElseThrow(BadFile::noTable);
        var missing = layout.columns().stream()
                .filter(Column::isRequired)
                .filter(column -> !best.places.containsKey(column.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing, best);
        }
        var sheet = best.sheet();
        if (sheet.rows().isEmpty()) {
            throw BadFile.noTable();
        }
        return new Found(sheet, findings(sheets, best));
    }

    private List<Candidate> candidates(RawSheet sheet) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < Math.min(sheet.rows().size(), TITLES_MAX); i++) {
            candidates.add(candidate(sheet, i));
        }
        return candidates;
    }

    private Candidate candidate(RawSheet sheet, int index) {
        var headers = sheet.rows().get(index);
        int last = index;
        var candidate = new Candidate(sheet, last, headers);
        claim(candidate, headers, headers);
        if (last + 1 < sheet.rows().size() && isTags(sheet.rows().get(last + 1))) {
            last++;
            claim(candidate, sheet.rows().get(last), headers);
        }
        candidate.last = last;
        return candidate;
    }

    /** Gives the columns of {@code row} that nobody has claimed yet to what their header or tag means. */
    private void claim(Candidate candidate, Sheet.Row row, Sheet.Row labels) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.at(i) instanceof Cell.Words(var header) && !candidate.claimed.contains(i)) {
                var label = labels.at(i) instanceof Cell.Words(var written) ? written : header;
                claim(candidate, header, new Place(i, label.replaceAll("\\s+", " ")));
            }
        }
    }

    private void claim(Candidate candidate, String header, Place place) {
        for (var reading : words.readings(header)) {
            var column = known.get(reading);
            if (column != null) {
                candidate.claimed.add(place.index());
                if (candidate.places.putIfAbsent(column, place) != null) {
                    candidate.twice.add(place);
                }
                return;
            }
        }
    }

    private static boolean isTags(Sheet.Row row) {
        var texts = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell instanceof Cell.Words(var text) ? text : "")
                .toList();
        return texts.size() > 1 && texts.stream().allMatch(HeaderWords::isTag);
    }

    private List<Finding> findings(List<RawSheet> sheets, Candidate best) {
        var findings = new ArrayList<Finding>();
        if (sheets.size() > 1) {
            findings.add(Finding.ofFile(
                    Finding.Level.INFO,
                    "sheet-chosen",
                    new Text(
                            "Le fichier a %d feuilles ; « %s » est lue, ses en-têtes sont à la ligne %d."
                                    .formatted(sheets.size(), best.raw.name(), best.headers.number()),
                            "The file has %d sheets; \"%s\" is read, its headers are in row %d."
                                    .formatted(sheets.size(), best.raw.name(), best.headers.number()))));
        }
        best.twice.forEach(
                place -> findings.add(
                        new Finding(
                                best.headers.number(),
                                place.label(),
                                Finding.Level.WARNING,
                                "duplicate-column",
                                new Text(
                                        "Une colonne de même sens a déjà été lue ; celle-ci ne l'est pas. Supprimez celle qui n'est pas la bonne.",
                                        "A column of the same meaning has been read already; this one is not. Delete the one that is wrong."))));
        var unknown = best.unknown();
        if (!unknown.isEmpty()) {
            findings.add(Finding.ofFile(
                    Finding.Level.INFO,
                    "unknown-columns",
                    new Text("Colonnes non lues : " + unknown + ".", "Columns that are not read: " + unknown + ".")));
        }
        return findings;
    }

    private Refusal missing(List<Column> missing, Candidate best) {
        var wanted = missing.stream()
                .map(column -> column.name() + " (« " + String.join(" », « ", column.headers()) + " »)")
                .collect(Collectors.joining(" ; "));
        var seen = best.places.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new Refusal.Invalid(
                new Text(
                        "Des colonnes nécessaires n'ont pas été trouvées : %s. Reconnues : %s."
                                .formatted(wanted, seen.isEmpty() ? "aucune" : seen),
                        "Columns that are needed were not found: %s. Recognised: %s."
                                .formatted(wanted, seen.isEmpty() ? "none" : seen)),
                Map.of("missing", missing.stream().map(Column::name).toList()));
    }

    /** A row that may hold the headers, and what they mean if it does. */
    private static final class Candidate {

        private static final int UNKNOWN_SHOWN = 40;

        private final RawSheet raw;
        private final Sheet.Row headers;
        private final Map<String, Place> places = new HashMap<>();
        private final Set<Integer> claimed = new HashSet<>();
        private final List<Place> twice = new ArrayList<>();
        private int last;

        Candidate(RawSheet raw, int last, Sheet.Row headers) {
            this.raw = raw;
            this.last = last;
            this.headers = headers;
        }

        int score() {
            return places.size();
        }

        Sheet sheet() {
            return new Sheet(
                    raw.name(), places, raw.rows().subList(last + 1, raw.rows().size()), raw.date1904());
        }

        String unknown() {
            var unknown = new ArrayList<String>();
            for (int i = 0; i < headers.cells().size(); i++) {
                if (!claimed.contains(i) && headers.at(i) instanceof Cell.Words(var header)) {
                    unknown.add(new Place(i, header.replaceAll("\\s+", " ")).label());
                }
            }
            return unknown.stream().limit(UNKNOWN_SHOWN).collect(Collectors.joining(", "))
                    + (unknown.size() > UNKNOWN_SHOWN ? ", …" : "");
        }
    }
}
