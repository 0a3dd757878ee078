package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.exchange.Submission;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which round a file is of, and when its counts hold. The columns say it; else the file's name; the round also whoever sent it. It is never
 * guessed: a file without any date is refused, one without a round has none.
 */
final class BaselineTime {

    private final Submission submission;
    private final List<Finding> findings = new ArrayList<>();

    BaselineTime(Submission submission) {
        this.submission = submission;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The round of the whole file, from what its rows say. */
    @Nullable
    Integer round(List<Integer> said) {
        var rounds = said.stream().distinct().sorted().toList();
        if (rounds.size() > 1) {
            var all = rounds.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new Refusal.Invalid(
                    new Text(
                            "Le fichier contient plusieurs collectes (%s). Envoyez un fichier par collecte."
                                    .formatted(all),
                            "The file holds several rounds (%s). Send one file per round.".formatted(all)),
                    Map.of("rounds", rounds));
        }
        var round = rounds.stream()
                .findFirst()
                .or(() -> FileNameHints.round(submission.fileName()))
                .or(() -> Optional.ofNullable(submission.round()))
                .orElse(null);
        tell(round);
        return round;
    }

    private void tell(@Nullable Integer round) {
        if (round == null) {
            findings.add(
                    Finding.ofFile(
                            Level.WARNING,
                            "round-unknown",
                            new Text(
                                    "Ni les colonnes ni le nom du fichier ne disent de quelle collecte il s'agit. Ajoutez « round=<numéro> » à la requête.",
                                    "Neither the columns nor the file's name say which round this is. Add \"round=<number>\" to the request.")));
        } else if (submission.round() != null && !Objects.equals(submission.round(), round)) {
            findings.add(Finding.ofFile(
                    Level.WARNING,
                    "round-disagrees",
                    new Text(
                            "La requête dit collecte %d, le fichier %d ; celle du fichier est retenue."
                                    .formatted(submission.round(), round),
                            "The request says round %d, the file %d; the file's is taken."
                                    .formatted(submission.round(), round))));
        }
    }

    /** When the counts of the file hold where a row does not say it. */
    Period usual(List<LocalDate> said) {
        var first = said.stream().min(LocalDate::compareTo);
        var last = said.stream().max(LocalDate::compareTo);
        if (first.isPresent() && last.isPresent()) {
            return new Period(first.get(), last.get());
        }
        var named = FileNameHints.period(submission.fileName()).orElseThrow(BaselineTime::undated);
        findings.add(Finding.ofFile(
                Level.WARNING,
                "date-from-file-name",
                new Text(
                        "Aucune colonne ne date les chiffres ; le nom du fichier dit %s. Vérifiez."
                                .formatted(named.end()),
                        "No column dates the counts; the file's name says %s. Check it.".formatted(named.end()))));
        return named;
    }

    private static Refusal undated() {
        return new Refusal.Invalid(
                new Text(
                        "Rien ne dit à quelle date les chiffres valent. Ajoutez une colonne « Snapshot Date » (ou « Date »).",
                        "Nothing says at which date the counts hold. Add a column \"Snapshot Date\" (or \"Date\")."),
                Map.of("missing", List.of(BaselineLayout.SNAPSHOT_DATE)));
    }
}
