package org.jatigi.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.cluster.Clusters;
import org.jatigi.matching.cluster.Decided;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.record.RegisterBuilder;
import org.jatigi.matching.synthetic.Plan;
import org.jatigi.matching.synthetic.SyntheticRegisters;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageTest {

    private static final List<Field> FIELDS = SampleRegister.FIELDS;
    private static final Map<String, String> PERSON = new HashMap<>();
    private static final List<String[]> ROWS = new ArrayList<>();

    @BeforeAll
    static void inventARegister() {
        new SyntheticRegisters(Plan.of(11, 6_000))
                .write(row -> ROWS.add(row.clone()), row -> PERSON.put(row[0], row[1]));
        ROWS.removeFirst();
    }

    @Test
    void persons_are_found_among_relatives_without_anybody_having_said_who_is_who() {
        var register = register(ROWS);
        var linkage = linkage(register, 2);
        var model = linkage.train(ReviewedPairs.NONE).model();

        var persons = linkage.persons(weighed(linkage, model), Decided.nothing());

        var accuracy = accuracy(register, persons);
        assertTrue(accuracy.precision() >= .99, accuracy.toString());
        assertTrue(accuracy.recall() >= .9, accuracy.toString());
    }

    @Test
    void third_records_find_what_two_records_alone_do_not_show() {
        var register = register(ROWS);
        var linkage = linkage(register, 2);
        var model = linkage.train(ReviewedPairs.NONE).model();
        var alone =
                linkage.inHouseholds(model, linkage.find(model, Checkpoint.NONE).pairs());

        var inTriangles = linkage.inTriangles(model, alone);

        assertTrue(
                bestF1(register, inTriangles) > bestF1(register, alone),
                bestF1(register, inTriangles) + ", and of two records alone " + bestF1(register, alone));
    }

    @Test
    void a_training_block_full_of_namesakes_teaches_nothing_and_is_told() {
        var register = register(ROWS);
        var tight = SampleRegister.RULES.training();
        var loose = new ArrayList<>(tight);
        loose.add(Rule.read("sex + surname"));

        var trained = trainedIn(register, loose);

        assertTrue(
                trained.report().alarms().stream()
                        .anyMatch(alarm -> alarm.startsWith("pairs that agree on sex + surname are mostly namesakes")),
                trained.report().alarms().toString());
        var linkage = linkage(register, 2);
        assertEquals(
                texts(register, weighed(linkage, trainedIn(register, tight).model())),
                texts(register, weighed(linkage, trained.model())));
    }

    private static Training.Trained trainedIn(Register register, List<Rule> training) {
        var rules = new RuleSet(SampleRegister.RULES.rules(), training, SampleRegister.RULES.splitting());
        return new Linkage(register, rules, false, Parameters.USUAL, Progress.SILENT).train(ReviewedPairs.NONE);
    }

    @Test
    void pairs_within_a_source_are_evidence_and_no_answers_where_only_pairs_across_are_asked_for() {
        var register = register(ROWS);
        var linkage = new Linkage(register, SampleRegister.RULES, true, Parameters.USUAL, Progress.SILENT);
        var model = linkage.train(ReviewedPairs.NONE).model();

        var pairs = weighed(linkage, model);

        assertTrue(pairs.size() > 0);
        for (int pair = 0; pair < pairs.size(); pair++) {
            assertNotEquals(register.source(pairs.left(pair)), register.source(pairs.right(pair)));
        }
    }

    @Test
    void two_classes_alone_confuse_relatives_with_the_same_person() {
        var register = register(ROWS);
        var linkage = linkage(register, 2);
        var model = linkage.train(ReviewedPairs.NONE).model();

        double plain = bestF1(
                register, linkage.find(twoClasses(model), Checkpoint.NONE).pairs());
        double whole = bestF1(register, weighed(linkage, model));

        assertTrue(whole - plain > .04, "two classes reach " + plain + ", all with their households " + whole);
    }

    @Test
    void the_same_records_give_the_same_persons_on_any_number_of_threads_in_any_order() {
        var shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(4));

        var first = pairs(register(ROWS), 1);
        var second = pairs(register(shuffled), 2);

        assertEquals(first, second);
        assertFalse(first.isEmpty());
    }

    @Test
    void what_people_parted_is_never_one_person_again() {
        var register = register(ROWS);
        var linkage = linkage(register, 2);
        var model = linkage.train(ReviewedPairs.NONE).model();
        var pairs = weighed(linkage, model);
        int strongest = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            strongest = pairs.weight(pair) > pairs.weight(strongest) ? pair : strongest;
        }
        int one = pairs.left(strongest);
        int other = pairs.right(strongest);
        assertEquals(
                linkage.persons(pairs, Decided.nothing()).clusterOf(one),
                linkage.persons(pairs, Decided.nothing()).clusterOf(other));

        var persons = linkage.persons(pairs, new Decided(new long[0], new long[] {Decided.pair(one, other)}));

        assertFalse(persons.clusterOf(one) == persons.clusterOf(other));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_register_of_next_to_nothing_has_a_result(int size) {
        var register = register(ROWS.subList(0, size));

        assertEquals(size, persons(register).toArray().length);
    }

    @Test
    void a_register_of_nothing_but_missing_values_has_no_pair() {
        var register = same(1_000, Arrays.asList(null, " ", "", "?", null, null, null, null));

        assertEquals(
                1_000, Arrays.stream(persons(register).toArray()).distinct().count());
    }

    @Test
    void a_hundred_thousand_equal_records_end_in_bounded_time_and_memory() {
        var register = same(100_000, List.of("Awa", "Traore", "Moussa", "F", "1990", "76123456", "", "ML0506"));

        assertEquals(100_000, persons(register).toArray().length);
    }

    @Test
    void names_in_other_scripts_and_signs_and_of_ten_thousand_letters_end_in_a_result() {
        var builder = new RegisterBuilder(FIELDS);
        for (int number = 0; number < 60; number++) {
            String name = List.of("محمد", "ߡߊ߬ߡߊߘߎ߫", "ⴰⵣⵓⵍ", "😀😀", "a".repeat(10_000), "\u0000\u0001")
                    .get(number % 6);
            builder.add("s", "id" + number, null, List.of(name, name, name, "M", name, name, name, name));
        }

        assertEquals(60, persons(builder.build()).toArray().length);
    }

    @Test
    void rules_are_planned_for_a_register_of_unknown_columns() {
        var register = register(ROWS);

        var plan = RulePlanner.plan(register, false, Parameters.USUAL, Progress.SILENT);

        assertTrue(plan.planned().getLast().recall() > .97, plan.toString());
        assertTrue(
                plan.planned().stream()
                                .mapToDouble(RulePlanner.PlannedRule::pairsPerRecord)
                                .sum()
                        <= 100,
                plan.toString());
    }

    @Test
    void a_run_that_was_stopped_goes_on_with_what_was_kept() {
        var register = register(ROWS);
        var linkage = linkage(register, 2);
        var model = linkage.train(ReviewedPairs.NONE).model();
        Map<String, Pairs> kept = new HashMap<>();
        var keeping = new Checkpoint() {
            private int asked;

            @Override
            public Optional<Pairs> found(String step) {
                asked += kept.containsKey(step) ? 1 : 0;
                return Optional.ofNullable(kept.get(step));
            }

            @Override
            public void keep(String step, Pairs pairs) {
                kept.put(step, pairs);
            }
        };
        var whole = texts(register, linkage.find(model, keeping).pairs());
        kept.keySet().removeIf(step -> step.contains("phone"));

        var again = texts(register, linkage.find(model, keeping).pairs());

        assertEquals(whole, again);
        assertTrue(keeping.asked > 0);
    }

    /** Pairs in the light of their households and of third records. */
    private static Pairs weighed(Linkage linkage, Model model) {
        Pairs found = linkage.find(model, Checkpoint.NONE).pairs();
        return linkage.inTriangles(model, linkage.inHouseholds(model, found));
    }

    private static Linkage linkage(Register register, int threads) {
        return new Linkage(
                register, SampleRegister.RULES, false, Parameters.USUAL.withThreads(threads), Progress.SILENT);
    }

    private static Clusters persons(Register register) {
        RuleSet rules = RulePlanner.plan(register, false, Parameters.USUAL, Progress.SILENT)
                .rules();
        var linkage = new Linkage(register, rules, false, Parameters.USUAL, Progress.SILENT);
        var model = linkage.train(ReviewedPairs.NONE).model();
        return linkage.persons(weighed(linkage, model), Decided.nothing());
    }

    private static List<String> pairs(Register register, int threads) {
        var linkage = linkage(register, threads);
        var model = linkage.train(ReviewedPairs.NONE).model();
        return texts(register, weighed(linkage, model));
    }

    private static List<String> texts(Register register, Pairs pairs) {
        List<String> texts = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            texts.add(register.id(pairs.left(pair)) + " " + register.id(pairs.right(pair)) + " " + pairs.weight(pair));
        }
        return texts;
    }

    private static Model twoClasses(Model model) {
        List<FieldModel> fields = model.fields().stream()
                .map(field -> new FieldModel(
                        field.field(),
                        Map.of(PairClass.MATCH, field.m(), PairClass.STRANGERS, field.u()),
                        field.frequencies()))
                .toList();
        return new Model(fields, Map.of(PairClass.MATCH, model.share(PairClass.MATCH)), model.calibration());
    }

    private static Register register(List<String[]> rows) {
        List<String> columns = SyntheticRegisters.COLUMNS;
        var builder = new RegisterBuilder(FIELDS);
        for (String[] row : rows) {
            List<String> values = FIELDS.stream()
                    .map(field -> row[columns.indexOf(field.name())])
                    .toList();
            builder.add(row[columns.indexOf("source")], row[0], row[columns.indexOf("household")], values);
        }
        return builder.build();
    }

    private static Register same(int size, List<String> values) {
        var builder = new RegisterBuilder(FIELDS);
        for (int number = 0; number < size; number++) {
            builder.add("s", "id" + number, null, values);
        }
        return builder.build();
    }

    private record Accuracy(double precision, double recall) {}

    private static Accuracy accuracy(Register register, Clusters persons) {
        long found = 0;
        long right = 0;
        Map<Integer, List<Integer>> members = new HashMap<>();
        Map<String, Long> ofPerson = new HashMap<>();
        for (int record = 0; record < register.size(); record++) {
            members.computeIfAbsent(persons.clusterOf(record), any -> new ArrayList<>())
                    .add(record);
            ofPerson.merge(PERSON.get(register.id(record)), 1L, Long::sum);
        }
        for (List<Integer> cluster : members.values()) {
            for (int one : cluster) {
                for (int other : cluster) {
                    if (one < other) {
                        found++;
                        right += isSame(register, one, other) ? 1 : 0;
                    }
                }
            }
        }
        long all = ofPerson.values().stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
        return new Accuracy((double) right / found, (double) right / all);
    }

    private static double bestF1(Register register, Pairs pairs) {
        long all = PERSON.values().stream()
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
        Integer[] order = new Integer[pairs.size()];
        Arrays.setAll(order, pair -> pair);
        Arrays.sort(order, (one, other) -> Float.compare(pairs.weight(other), pairs.weight(one)));
        double best = 0;
        long right = 0;
        for (int at = 0; at < order.length; at++) {
            right += isSame(register, pairs.left(order[at]), pairs.right(order[at])) ? 1 : 0;
            best = Math.max(best, 2.0 * right / (at + 1 + all));
        }
        return best;
    }

    private static boolean isSame(Register register, int one, int other) {
        return PERSON.get(register.id(one)).equals(PERSON.get(register.id(other)));
    }
}
