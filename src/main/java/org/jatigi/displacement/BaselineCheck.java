package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jatigi.displacement.BaselineCounts.Count;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.exchange.Sheet;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Submission;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Checks a baseline assessment row by row, then the rows against each other. An error holds its row; everything else goes with it. */
final class BaselineCheck {

    private static final Pattern TOTAL =
            Pattern.compile("(?i)(grand |sous[- ]?)?tota(l|ux)( g[ée]n[ée]ral)?( mali)?|ensemble|mali");

    private final Gazetteer gazetteer;
    private final Sheet sheet;
    private final BaselineTime time;
    private final List<Finding> findings = new ArrayList<>();

    private BaselineCheck(Gazetteer gazetteer, Sheet sheet, Submission submission) {
        this.gazetteer = gazetteer;
        this.sheet = sheet;
        this.time = new BaselineTime(submission);
    }

    static Checked of(Gazetteer gazetteer, Sheet sheet, Submission submission) {
        return new BaselineCheck(gazetteer, sheet, submission).check();
    }

    private Checked check() {
        var read = sheet.rows().stream()
                .map(this::read)
                .filter(row -> !isTotal(row))
                .toList();
        var period = time.usual(dates(read));
        var round = time.round(
                read.stream().flatMap(row -> Stream.ofNullable(row.round)).toList());
        var placing = BaselinePlacing.of(
                gazetteer, read.stream().map(row -> row.named).toList());
        var placed = read.stream().map(row -> placed(row, placing)).toList();
        holdRepeated(placed);
        var rows = placed.stream().map(row -> row.staged(round, period)).toList();
        findings.addAll(time.findings());
        placed.forEach(row -> findings.addAll(row.read.reader.findings()));
        return new Checked(rows, findings);
    }

    private Read read(Sheet.Row row) {
        var reader = new RowReader(sheet, row);
        var named = NamedPlace.of(reader);
        var round = reader.count(BaselineLayout.ROUND);
        var snapshot = reader.date(BaselineLayout.SNAPSHOT_DATE, Level.ERROR);
        var surveyed = reader.date(BaselineLayout.SURVEY_DATE, Level.WARNING);
        var counts = new BaselineCounts(reader).read();
        if (counts.isEmpty() && !isTotal(named)) {
            reader.find(
                    BaselineLayout.IDP.individuals(),
                    Level.WARNING,
                    "nothing-counted",
                    "La ligne ne compte personne ; une case vide n'est pas un zéro. Écrivez 0 s'il n'y a personne.",
                    "The row counts nobody; an empty cell is not a zero. Write 0 if there is nobody.");
        }
        return new Read(reader, named, round, snapshot == null ? surveyed : snapshot, surveyed, counts);
    }

    private static List<LocalDate> dates(List<Read> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.date)).toList();
    }

    /** A row of totals repeats what is above it; it is no place of its own. */
    private boolean isTotal(Read row) {
        if (!isTotal(row.named)) {
            return false;
        }
        findings.add(Finding.ofRow(
                row.reader.number(),
                Level.INFO,
                "total-row",
                new Text("La ligne de total n'est pas reprise.", "The row of totals is not taken.")));
        return true;
    }

    private static boolean isTotal(NamedPlace named) {
        var places = List.of(named.region(), named.cercle(), named.commune());
        boolean hasCode = places.stream().anyMatch(place -> !place.code().isEmpty());
        var names = Stream.concat(places.stream().map(NamedPlace.Named::name), Stream.of(named.locality()))
                .filter(name -> !name.isEmpty())
                .toList();
        return !hasCode && (names.isEmpty() || TOTAL.matcher(names.getFirst()).matches());
    }

    private Placed placed(Read row, BaselinePlacing placing) {
        var place = placing.place(row.reader, row.named).orElse(null);
        var circumstances = new BaselineCircumstances(gazetteer, row.reader);
        var reason = circumstances.reason();
        var arrival = row.reader.date(BaselineLayout.ARRIVAL, Level.WARNING);
        var country = circumstances.country(BaselineLayout.ORIGIN_COUNTRY);
        var returnCountry = circumstances.country(BaselineLayout.RETURN_COUNTRY);
        var region = place == null ? null : circumstances.originRegion(place.edition());
        if (place != null) {
            new BaselineCounts(row.reader).checkSize(row.counts, place.level());
        }
        var facts = row.counts.stream()
                .map(count -> switch (count.group()) {
                    case IDP -> fact(count, region, country, reason, arrival);
                    case REPATRIATE -> fact(count, null, returnCountry, null, null);
                    case RETURNED_IDP, RETURNEE, REFUGEE, MIGRANT, HOST -> fact(count, null, null, null, null);
                })
                .toList();
        return new Placed(row, place, facts);
    }

    private static BaselineFact fact(
            Count count,
            @Nullable String region,
            @Nullable String country,
            @Nullable DisplacementReason reason,
            @Nullable LocalDate arrival) {
        boolean isSomebody =
                Stream.of(count.individuals(), count.households()).anyMatch(number -> number != null && number > 0);
        return isSomebody
                ? new BaselineFact(
                        count.group(), count.individuals(), count.households(), region, country, reason, arrival)
                : new BaselineFact(count.group(), count.individuals(), count.households(), null, null, null, null);
    }

    /** The same place twice would count its people twice. Of rows that say the same the first is good; of others nobody knows which is. */
    private void holdRepeated(List<Placed> rows) {
        Map<Object, List<Placed>> byPlace = new HashMap<>();
        rows.stream()
                .filter(row -> row.place != null && !row.isHeld())
                .forEach(row -> byPlace.computeIfAbsent(row.key(), place -> new ArrayList<>())
                        .add(row));
        byPlace.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            var first = same.getFirst();
            boolean areEqual = same.stream().allMatch(row -> row.facts.equals(first.facts));
            same.stream()
                    .skip(areEqual ? 1 : 0)
                    .forEach(row -> holdRepeated(row, row.number() == first.number() ? same.get(1) : first));
        });
    }

    private static void holdRepeated(Placed row, Placed other) {
        row.read.reader.find(
                Level.ERROR,
                "duplicate-row",
                new Text(
                        "Le même lieu est déjà à la ligne %d. Gardez une seule ligne par lieu."
                                .formatted(other.number()),
                        "The same place is in row %d already. Keep one row per place.".formatted(other.number())));
    }

    /** A row whose cells were read. */
    private record Read(
            RowReader reader,
            NamedPlace named,
            @Nullable Integer round,
            @Nullable LocalDate date,
            @Nullable LocalDate surveyed,
            List<Count> counts) {}

    /** A row that was given its place, or none. */
    private record Placed(Read read, @Nullable BaselinePlace place, List<BaselineFact> facts) {

        int number() {
            return read.reader.number();
        }

        Object key() {
            var area = Objects.requireNonNull(place);
            var locality =
                    Optional.ofNullable(area.locality()).map(Gazetteer::fold).orElse("");
            return List.of(area.edition(), area.level(), area.code(), locality);
        }

        boolean isHeld() {
            return error().isPresent();
        }

        Optional<Finding> error() {
            return read.reader.findings().stream()
                    .filter(finding -> finding.level() == Level.ERROR)
                    .findFirst();
        }

        StagedRow staged(@Nullable Integer round, Period period) {
            var says = error().map(Finding::says).orElse(null);
            var date = read.date == null ? period.end() : read.date;
            return new BaselineRow(
                            place,
                            read.named.text(),
                            facts,
                            round,
                            date,
                            read.surveyed == null ? date : read.surveyed,
                            says == null ? null : says.fr(),
                            says == null ? null : says.en())
                    .staged(number());
        }
    }
}
