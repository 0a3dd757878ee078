package org.jatigi.reference;

import static org.jatigi.exchange.Finding.Level.ERROR;
import static org.jatigi.exchange.Finding.Level.INFO;
import static org.jatigi.exchange.Finding.Level.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.Sheet;
import org.jatigi.exchange.StagedRow;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Text;

/** Checks the rows of a file of areas against the areas that are known, and finds the edition they are of. */
final class AreaCheck {

    private static final int SOURCE_MAX = 100;

    private final AreaIndex index;
    private final Sheet sheet;
    private final String source;
    private final AreaReading reading;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> rowOfKey = new HashMap<>();

    AreaCheck(AreaIndex index, Sheet sheet, String fileName) {
        this.index = index;
        this.sheet = sheet;
        this.source = fileName.substring(0, Math.min(fileName.length(), SOURCE_MAX));
        this.reading = new AreaReading(sheet);
    }

    Checked checked() {
        var entries = sheet.rows().stream().map(reading::entry).toList();
        var edition = new AreaEdition(index, source).of(sheet, entries);
        var rows = edition.map(found -> staged(entries, found)).orElseGet(() -> allHeld(entries));
        var all = new ArrayList<>(reading.findings());
        all.addAll(findings);
        return new Checked(rows, all);
    }

    private List<StagedRow> allHeld(List<AreaEntry> entries) {
        findings.add(
                Finding.ofFile(
                        ERROR,
                        "unknown-edition",
                        new Text(
                                "Les codes et les noms de ce fichier ne sont ceux d'aucune édition (2015, 2021, 2023). Ajoutez une colonne « edition ».",
                                "The codes and names of this file are those of no edition (2015, 2021, 2023). Add a column \"edition\".")));
        return entries.stream()
                .map(entry -> StagedRow.held(entry.row().number(), entry.content(2021, source)))
                .toList();
    }

    private List<StagedRow> staged(List<AreaEntry> entries, Edition edition) {
        findings.add(Finding.ofFile(
                INFO,
                "edition",
                new Text(
                        "Les codes et les noms sont ceux de l'édition %d.".formatted(edition.year()),
                        "The codes and names are those of the edition %d.".formatted(edition.year()))));
        var named = entries.stream()
                .filter(Predicate.not(AreaEntry::isPlace))
                .collect(Collectors.toMap(AreaEntry::code, entry -> entry, (one, other) -> one));
        return entries.stream().map(entry -> staged(entry, edition, named)).toList();
    }

    private StagedRow staged(AreaEntry entry, Edition edition, Map<String, AreaEntry> named) {
        int row = entry.row().number();
        var problem = problem(entry, edition, named);
        problem.ifPresent(found -> findings.add(found));
        var content = entry.content(edition.year(), source);
        return problem.isPresent() ? StagedRow.held(row, content) : StagedRow.good(row, content);
    }

    private Optional<Finding> problem(AreaEntry entry, Edition edition, Map<String, AreaEntry> named) {
        if (entry.code().isEmpty() || entry.name() == null) {
            return error(
                    entry,
                    "missing-code-or-name",
                    "Une aire a un code et un nom ; complétez la ligne.",
                    "An area has a code and a name; complete the row.");
        }
        if (entry.level() != null && entry.level() < 0) {
            return error(
                    entry,
                    "unknown-level",
                    "Le niveau est 0 à 4, ou le mot qui le dit (région, cercle, commune, quartier).",
                    "The level is 0 to 4, or the word for it (region, cercle, commune, quarter).");
        }
        if (edition != Edition.Y2023 && !entry.code().startsWith("ML")) {
            return error(
                    entry,
                    "foreign-code",
                    "Ce code n'est pas du Mali ; seules les aires du Mali s'importent ici.",
                    "This code is not one of Mali; only areas of Mali are imported here.");
        }
        var earlier = rowOfKey.putIfAbsent(entry.key(), entry.row().number());
        if (earlier != null) {
            return error(
                    entry,
                    "duplicate-row",
                    "Le code est déjà à la ligne %d.".formatted(earlier),
                    "The code is in row %d already.".formatted(earlier));
        }
        return surroundings(entry, edition, named).or(() -> identity(entry, edition));
    }

    /** Whether the area around it is known, and is the one that the row names. */
    private Optional<Finding> surroundings(AreaEntry entry, Edition edition, Map<String, AreaEntry> named) {
        if (!entry.isPlace() && entry.parentLevel() < 0) {
            return Optional.empty();
        }
        var code = entry.parent() == null ? "" : entry.parent();
        var known = index.area(edition, entry.parentLevel(), code);
        boolean isInFile = named.containsKey(code);
        if (known.isEmpty() && !isInFile) {
            return error(
                    entry,
                    "unknown-parent",
                    "L'aire %s du niveau %d n'est pas connue dans l'édition %d ; importez d'abord ce niveau."
                            .formatted(code, entry.parentLevel(), edition.year()),
                    "The area %s of level %d is not known in the edition %d; import that level first."
                            .formatted(code, entry.parentLevel(), edition.year()));
        }
        var name = entry.parentName();
        boolean disagrees = known.isPresent()
                && name != null
                && !index.fitting(entry.parentLevel(), code, name).contains(edition);
        return disagrees
                ? error(
                        entry,
                        "code-name-mismatch",
                        "Le code %s est celui de %s, pas de %s."
                                .formatted(code, known.orElseThrow().nameFr(), name),
                        "The code %s is that of %s, not of %s."
                                .formatted(code, known.orElseThrow().nameFr(), name))
                : Optional.empty();
    }

    /** Whether its own code is not known under another name, and lies below its parent's. */
    private Optional<Finding> identity(AreaEntry entry, Edition edition) {
        if (entry.isPlace() || entry.level() == null || entry.name() == null) {
            return Optional.empty();
        }
        var known = index.area(edition, entry.code());
        if (known.isPresent()
                && !index.fitting(entry.level(), entry.code(), entry.name()).contains(edition)) {
            return error(
                    entry,
                    "code-name-mismatch",
                    "Le code %s est celui de %s.".formatted(entry.code(), known.get()),
                    "The code %s is that of %s.".formatted(entry.code(), known.get()));
        }
        if (entry.parent() != null && edition != Edition.Y2023 && !entry.code().startsWith(entry.parent())) {
            findings.add(Finding.ofRow(
                    entry.row().number(),
                    WARNING,
                    "code-outside-parent",
                    new Text(
                            "Le code ne commence pas par celui de l'aire qui l'entoure ; vérifiez-le.",
                            "The code does not begin with that of the area around it; look at it.")));
        }
        return Optional.empty();
    }

    private static Optional<Finding> error(AreaEntry entry, String code, String fr, String en) {
        return Optional.of(Finding.ofRow(entry.row().number(), ERROR, code, new Text(fr, en)));
    }
}
