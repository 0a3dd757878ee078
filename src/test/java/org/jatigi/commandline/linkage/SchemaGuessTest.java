package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.matching.parameter.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns are taken for where nobody says. */
class SchemaGuessTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void columns_are_known_by_their_names_in_french_and_english() throws IOException {
        var schema = guess("""
                Identifiant;Ménage;Prénom;Nom;Nom du père;Sexe;Date de naissance;N° téléphone;Village;cluster
                1;h;Awa;Diarra;Musa;F;1990;70000000;Kona;x
                2;h;Musa;Keita;Awa;M;1991;70000001;Sévaré;y
                """);

        assertEquals("Identifiant", schema.id());
        assertEquals("Ménage", schema.household());
        assertEquals(
                "prenom NAME, nom NAME, nom_du_pere NAME, sexe CODE, date_de_naissance DATE, n_telephone PHONE, village PLACE",
                kinds(schema));
        assertEquals("nom", schema.fields().getFirst().swapsWith());
        assertTrue(told.contains("  cluster              left out: it seems to tell who is who"), told::toString);
    }

    @Test
    void columns_whose_names_tell_nothing_are_known_by_their_values() throws IOException {
        StringBuilder rows = new StringBuilder("a,b,c,d,e,f\n");
        for (int row = 0; row < 100; row++) {
            rows.append("2001-02-%02d,%d,%s,word %d of many,,x\n"
                    .formatted(row % 28 + 1, 100_000 + row, row % 2 == 0 ? "left" : "right", row));
        }

        var schema = guess(rows.toString());

        assertEquals("a DATE, b DIGITS, c CODE, d TEXT", kinds(schema));
        assertEquals(null, schema.id());
        assertTrue(told.contains("  f                    left out: hardly any values, or one only"), told::toString);
    }

    @Test
    void a_name_in_one_column_is_taken_word_by_word() throws IOException {
        StringBuilder rows = new StringBuilder("no,Nom et prénom,village\n");
        for (int row = 0; row < 100; row++) {
            rows.append("%d,%s,Kona\n".formatted(row, row % 10 == 0 ? "DIARRA Awa Fanta" : "KEITA Musa"));
        }
        rows.append("100,DIARRA Awa,Mopti\n");

        var schema = guess(rows.toString());

        assertEquals(
                "nom_et_prenom_first NAME, nom_et_prenom_middle NAME, nom_et_prenom_last NAME, village PLACE",
                kinds(schema));
        assertEquals("nom_et_prenom_last", schema.fields().getFirst().swapsWith());
        assertEquals(
                List.of(NameWords.FIRST, NameWords.MIDDLE, NameWords.LAST, NameWords.ALL),
                schema.columns().stream().map(Schema.Column::words).toList());
        assertTrue(
                told.contains(
                        "  Nom et prénom        its first and last words, and those between, each as a name of its own"),
                told::toString);
    }

    @Test
    void a_name_of_one_word_or_beside_another_or_of_something_else_stays_whole() throws IOException {
        assertEquals("nom NAME, village PLACE", kinds(guess("id,nom,village\n1,Awa,Kona\n2,Musa Keita,Mopti\n")));
        assertEquals(
                "nom NAME, nom_du_pere NAME",
                kinds(guess("id,nom,nom du pere\n1,Awa Diarra,Musa Diarra\n2,Musa Keita,Issa Keita\n")));
        assertEquals(
                "company_name NAME, village PLACE",
                kinds(guess("id,company name,village\n1,Sahel Transport,Kona\n2,Mopti Peche,Mopti\n")));
    }

    @Test
    void a_name_that_promises_what_the_values_are_not_is_not_believed() throws IOException {
        var schema =
                guess("numero,birth_place,date_of_what,nom\n1,Kona,left,Awa\n2,Mopti,right,Musa\n3,Kona,left,Awa\n");

        assertEquals("numero", schema.id());
        assertEquals("birth_place PLACE, date_of_what TEXT, nom NAME", kinds(schema));
        assertEquals(null, guess("numero,nom\n1,Awa\n1,Musa\n").id());
    }

    @Test
    void what_stands_in_other_columns_counts_once() throws IOException {
        StringBuilder rows = new StringBuilder("full_name,both,first_name,surname,city\n");
        for (int row = 0; row < 100; row++) {
            String title = row % 5 == 0 ? ", 1st baron of Kona" : "";
            rows.append("\"Awa%d Musa Diarra%d%s\",awa%d diarra%d,Awa%d,Diarra%d,Town %d\n"
                    .formatted(row, row, title, row, row, row, row, row % 40));
        }

        var schema = guess(rows.toString());

        assertEquals("full_name NAME, first_name NAME, surname NAME, city TEXT", kinds(schema));
        assertEquals(
                List.of("first_name", "surname"), schema.columns().getFirst().without());
        assertEquals(schema, SchemaFile.read(new JsonPath("x: ", SchemaFile.json(schema))));
        assertTrue(
                told.contains("  both                 left out after all: it repeats first_name, surname"),
                told::toString);
    }

    @Test
    void a_file_with_nothing_to_compare_is_refused() {
        assertThrows(BadInput.class, () -> guess("id,cluster\n1,a\n2,b\n"));
    }

    @Test
    void rules_are_chosen_for_every_set_of_kinds() throws IOException {
        for (String header : List.of("prenom", "sexe", "age", "phone", "dob", "village", "email")) {
            var schema = guess(header + "\nAwa 1\nMusa 2\n");
            var register = RegisterFile.within(folder.resolve("r.csv"), schema, new ProgressLines(line -> {}));

            var complete = RuleChoice.complete(schema, register, false, Parameters.USUAL, new ProgressLines(told::add));
            assertTrue(!complete.rules().isEmpty(), header);
        }
    }

    private Schema guess(String content) throws IOException {
        try (CsvFile file = CsvFile.open(Files.writeString(folder.resolve("r.csv"), content))) {
            return SchemaGuess.of(file, told::add);
        }
    }

    private static String kinds(Schema schema) {
        return schema.fields().stream()
                .map(field -> field.name() + " " + field.kind())
                .collect(Collectors.joining(", "));
    }
}
