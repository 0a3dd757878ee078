package org.jatigi.displacement;

import static org.jatigi.dataset.ColumnType.DAY;
import static org.jatigi.dataset.ColumnType.ID;
import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.TEXTS;
import static org.jatigi.dataset.ColumnType.WORD;

import java.util.List;
import org.jatigi.access.Category;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.Direction;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Sort;
import org.jatigi.reference.ReleaseReads;

/** Rounds of data collection as rows. Which ones a viewer sees follows from the releases they may see, and is row security's to say. */
final class RoundDataset {

    static final Dataset ROUNDS = new Dataset(
                    "assessmentRounds", "AssessmentRound", Category.RELEASE, "from assessment_round round")
            .id(ID, "round.id")
            .ordered(new Sort("PERIOD_END", DAY, "round.period_end"), Direction.DESC)
            .value("id", ID, "round.id", "#meta+id", "Identifiant", "Id")
            .field(new ReadField.Part(
                    "organisation",
                    "OrganisationName",
                    null,
                    List.of(new ReadField.Value(
                            "acronym",
                            Column.of(TEXT, "round.organisation").headed("#org", "Organisation", "Organisation")))))
            .value("operation", TEXT, "round.operation", "#meta+operation", "Opération", "Operation")
            .value("number", INTEGER, "round.number", "#date+round", "Cycle", "Round")
            .value("type", WORD, "round.type", "#meta+type", "Genre", "Type")
            .field(ReleaseReads.period(
                    "period", "round.period_start", "round.period_end", "", "collecte", "collection"))
            .value("collectedWith", TEXTS, "round.collected_with", "#org+partner", "Avec", "Collected with")
            .value(
                    "areasPlanned",
                    INTEGER,
                    "round.areas_planned",
                    "#indicator+planned",
                    "Zones prévues",
                    "Areas planned")
            .value(
                    "areasAssessed",
                    INTEGER,
                    "round.areas_assessed",
                    "#indicator+assessed",
                    "Zones évaluées",
                    "Areas assessed")
            .value(
                    "keyInformants",
                    INTEGER,
                    "round.key_informants",
                    "#indicator+informants",
                    "Informateurs clés",
                    "Key informants")
            .value("note", TEXT, "round.note", "#description", "Note", "Note")
            .filter("operation", Conditions.texts("round.operation"))
            .filter("number", Conditions.numbers("round.number"))
            .filter("type", Conditions.words("round.type"));

    private RoundDataset() {}
}
