package org.jatigi.matching.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticRegistersTest {

    private static final int PERSONS = 5_000;
    private static final Plan PLAN = Plan.of(20_250_630, PERSONS);

    @Test
    void the_same_plan_gives_the_same_bytes_and_another_seed_gives_others() {
        String once = hash(PLAN);
        String again = hash(PLAN);
        String otherSeed = hash(Plan.of(PLAN.seed() + 1, PERSONS));

        assertEquals(once, again);
        assertNotEquals(once, otherSeed);
    }

    @Test
    void a_compound_comes_out_the_same_whatever_was_written_before() {
        SyntheticRegisters registers = new SyntheticRegisters(PLAN);
        List<Integer> order = new ArrayList<>();
        for (int compound = 0; compound < 100; compound++) {
            order.add(compound);
        }
        Map<Integer, List<String>> upwards = compounds(registers, order);
        Collections.reverse(order);
        Map<Integer, List<String>> downwards = compounds(registers, order);

        assertEquals(upwards, downwards);
    }

    @Test
    void a_small_population_is_the_beginning_of_a_larger_one() {
        Written small = write(Plan.of(7, 1_000));
        Written large = write(Plan.of(7, 2_000));

        assertEquals(
                Set.of(),
                minus(small.idsOfPersons().keySet(), large.idsOfPersons().keySet()));
        assertTrue(
                large.text().startsWith(small.text().substring(0, small.text().length() * 9 / 10)));
    }

    @Test
    void there_are_as_many_persons_as_planned_with_one_to_six_records_each() {
        Written written = write(PLAN);

        assertEquals(PERSONS, written.idsOfPersons().size());
        assertTrue(written.idsOfPersons().values().stream().allMatch(ids -> ids.size() <= Interviews.RECORDS_MAX));
        assertTrue(
                written.idsOfPersons().values().stream().anyMatch(ids -> ids.size() >= 5),
                "nobody is registered often");
    }

    @Test
    void every_record_stands_in_the_truth_once() {
        Written written = write(PLAN);
        List<String> inTruth = written.truth.stream().map(row -> row[0]).toList();

        assertEquals(written.rows.stream().map(row -> row[0]).toList(), inTruth);
        assertEquals(inTruth.size(), new HashSet<>(inTruth).size());
    }

    @Test
    void headers_come_once_and_every_row_has_a_cell_for_each_column() {
        List<String[]> rows = new ArrayList<>();
        List<String[]> truth = new ArrayList<>();
        new SyntheticRegisters(Plan.of(3, 50)).write(rows::add, truth::add);

        assertEquals(SyntheticRegisters.COLUMNS, List.of(rows.getFirst()));
        assertEquals(SyntheticRegisters.TRUTH_COLUMNS, List.of(truth.getFirst()));
        assertTrue(rows.stream().allMatch(row -> row.length == SyntheticRegisters.COLUMNS.size()));
    }

    @Test
    void every_id_says_that_it_is_synthetic() {
        Written written = write(PLAN);

        for (String column : List.of("id", "source", "household")) {
            assertTrue(written.cells(column).stream().allMatch(cell -> cell.startsWith("SYNTH-")), column);
        }
        assertTrue(written.truth.stream().allMatch(row -> row[1].startsWith("SYNTH-")));
    }

    @Test
    void no_telephone_rings_and_no_document_exists() {
        Written written = write(PLAN);
        Predicate<String> silent = phone -> {
            String digits = phone.replaceAll("[^0-9]", "").replaceFirst("^(00)?223(?=\\d{8}$)", "");
            return digits.length() == 8 && (digits.startsWith("1") || digits.startsWith("3"));
        };

        assertTrue(written.present("phone").stream().allMatch(silent));
        assertTrue(written.present("document").stream().allMatch(document -> document.matches("[A-Z]+:0\\d{12}")));
    }

    @Test
    void neither_the_order_of_ids_nor_of_persons_tells_who_belongs_together() {
        Written written = write(PLAN);
        Map<String, String> households = new HashMap<>();
        written.rows.forEach(row -> households.put(row[0].substring(row[0].lastIndexOf('-')), row[2]));
        List<String> inOrder = households.keySet().stream().sorted().toList();
        int neighbours = 0;
        for (int place = 1; place < inOrder.size(); place++) {
            neighbours += households.get(inOrder.get(place)).equals(households.get(inOrder.get(place - 1))) ? 1 : 0;
        }

        assertTrue(neighbours < inOrder.size() / 100, neighbours + " neighbours by id share a household");
    }

    @Test
    void so_many_agencies_register_as_are_planned() {
        for (int agencies = Plan.AGENCIES_MIN; agencies <= Plan.AGENCIES_MAX; agencies++) {
            Written written = write(new Plan(1, 1_000, agencies));

            assertEquals(agencies, new HashSet<>(written.cells("source")).size());
        }
    }

    @Test
    void a_household_gives_one_telephone_at_an_interview_and_many_households_give_none() {
        Written written = write(PLAN);
        Map<String, Set<String>> phones = new HashMap<>();
        written.rows.forEach(
                row -> phones.computeIfAbsent(row[2], any -> new HashSet<>()).add(row[8]));
        phones.values().forEach(numbers -> numbers.remove(""));

        assertTrue(phones.values().stream().allMatch(numbers -> numbers.size() <= 1));
        assertBetween(.15, .4, 1 - written.present("phone").size() / (double) written.rows.size());
    }

    @Test
    void about_half_of_adults_are_born_on_the_first_of_january() {
        Written written = write(PLAN);
        List<LocalDate> adults = written.present("birth_date").stream()
                .map(LocalDate::parse)
                .filter(birth -> birth.getYear() < 2000)
                .toList();
        long first = adults.stream().filter(birth -> birth.getDayOfYear() == 1).count();

        assertBetween(.4, .6, first / (double) adults.size());
    }

    @Test
    void documents_are_mostly_missing_and_names_are_hardly_ever() {
        Written written = write(PLAN);
        double rows = written.rows.size();

        assertBetween(.03, .25, written.present("document").size() / rows);
        assertBetween(.6, .95, written.present("father_name").size() / rows);
        assertBetween(.97, 1, written.present("given_name").size() / rows);
        assertBetween(.93, 1, written.present("origin").size() / rows);
    }

    @Test
    void most_persons_are_written_differently_from_record_to_record() {
        Written written = write(PLAN);
        Map<String, String> persons = written.truth.stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
        Map<String, Set<String>> writings = new HashMap<>();
        Map<String, Integer> records = new HashMap<>();
        for (String[] row : written.rows) {
            String person = persons.get(row[0]);
            String writing = Registrar.withoutAccents(row[3] + " " + row[4]).toLowerCase(java.util.Locale.ROOT);
            writings.computeIfAbsent(person, any -> new HashSet<>()).add(writing);
            records.merge(person, 1, Integer::sum);
        }
        List<String> often = records.keySet().stream()
                .filter(person -> records.get(person) > 2)
                .toList();
        long varied =
                often.stream().filter(person -> writings.get(person).size() > 1).count();

        assertBetween(.5, .95, varied / (double) often.size());
    }

    @Test
    void a_hundred_thousand_persons_are_streamed() {
        long[] rows = new long[2];
        new SyntheticRegisters(Plan.of(11, 100_000)).write(row -> rows[0]++, row -> rows[1]++);

        assertEquals(rows[0], rows[1]);
        assertBetween(140_000, 260_000, (double) rows[0]);
    }

    @Test
    void a_plan_without_persons_or_with_one_agency_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Plan.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Plan(1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new Plan(1, 10, 6));
    }

    /** What was written, without the headers. */
    private record Written(List<String[]> rows, List<String[]> truth) {

        List<String> cells(String column) {
            int place = SyntheticRegisters.COLUMNS.indexOf(column);
            return rows.stream().map(row -> row[place]).toList();
        }

        List<String> present(String column) {
            return cells(column).stream().filter(cell -> !cell.isEmpty()).toList();
        }

        Map<String, List<String>> idsOfPersons() {
            return truth.stream()
                    .collect(Collectors.groupingBy(
                            row -> row[1], Collectors.mapping(row -> row[0], Collectors.toList())));
        }

        String text() {
            return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        }
    }

    private static Written write(Plan plan) {
        Written written = new Written(new ArrayList<>(), new ArrayList<>());
        new SyntheticRegisters(plan).write(written.rows::add, written.truth::add);
        written.rows.removeFirst();
        written.truth.removeFirst();
        return written;
    }

    private static String hash(Plan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            RowSink sink = row -> digest.update((String.join(",", row) + "\n").getBytes(StandardCharsets.UTF_8));
            new SyntheticRegisters(plan).write(sink, sink);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError(absent);
        }
    }

    private static Map<Integer, List<String>> compounds(SyntheticRegisters registers, List<Integer> order) {
        Map<Integer, List<String>> compounds = new HashMap<>();
        for (int compound : order) {
            List<String> lines = new ArrayList<>();
            registers.writeCompound(
                    compound, Long.MAX_VALUE, row -> lines.add(String.join(",", row)), row -> lines.add(row[1]));
            compounds.put(compound, lines);
        }
        return compounds;
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static void assertBetween(double least, double most, double actual) {
        assertTrue(least <= actual && actual <= most, actual + " is not between " + least + " and " + most);
    }
}
