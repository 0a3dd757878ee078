package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Registers that the program was not made for: other columns than those of households, people who are in them many times or hardly ever, small villages,
 * a small register against a large one. Nobody says what the columns are or who is who; the bars fall where training or guessing goes wrong.
 */
class UnknownRegisterTest {

    private static final Pattern F1 = Pattern.compile("F1 (\\d\\.\\d+)");

    @TempDir
    Path folder;

    private final Random random = new Random(41);
    private final List<String> givenNames = names(60);
    private final List<String> surnames = names(400);
    private final List<String> villages = names(60);
    private final List<String> jobs = names(12);

    /** A person as an invented clerk would write it down if there were no slips. */
    private record Person(String given, String middle, String surname, int year, int day, String village, String job) {

        String date() {
            return "%d-%02d-%02d".formatted(year, day / 28 + 1, day % 28 + 1);
        }
    }

    @Test
    void people_of_a_parish_who_are_written_down_many_times_in_columns_that_repeat_each_other() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < 350; number++) {
            Person person = person();
            int records = 1 + random.nextInt(10);
            for (int record = 0; record < records; record++) {
                String given = chance(.06) ? "" : slip(person.given(), .12);
                String surname = slip(person.surname(), .15);
                String middle = chance(.6) ? person.middle() : "";
                rows.add(String.join(
                        ",",
                        "R" + number + "x" + record,
                        "p" + number,
                        (given + " " + middle + " " + surname)
                                .replaceAll(" +", " ")
                                .strip(),
                        (given + " " + surname).strip(),
                        given,
                        surname,
                        chance(.15) ? "" : chance(.15) ? person.year() + "-01-01" : person.date(),
                        chance(.2) ? "" : chance(.1) ? pick(villages) : slip(person.village(), .08),
                        chance(.3) ? "" : chance(.2) ? pick(jobs) : person.job()));
            }
        }
        Path register = write(
                "parish.csv", "ref,person,full_name,first_and_surname,first_name,surname,dob,birth_place,job", rows);

        var told = found("dedupe", "--in", register.toString());

        var judged = judged("--in", register.toString(), "--cluster-column", "person", "--id-column", "ref");
        assertTrue(told.text().contains("full_name            without the words of first_name, surname"), told::text);
        assertFalse(model().contains("HOUSEHOLD"), "there are no relatives to be learnt");
        assertTrue(f1(judged, "pairs from p >= 0.95") >= .94, judged::text);
        assertTrue(f1(judged, "clusters, by pairs") >= .97, judged::text);
    }

    @Test
    void people_who_are_written_down_many_times_the_later_the_more_hurriedly() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            Person person = person();
            String calledAlso = pick(givenNames);
            String home = pick(villages);
            int records = 3 + random.nextInt(14);
            for (int record = 0; record < records; record++) {
                double hurry = record / (records - 1.0);
                String given = chance(.5 * hurry) ? calledAlso : slip(person.given(), .2 * hurry);
                String born = chance(.5 * hurry) ? person.year() + "-01-01" : person.date();
                rows.add(String.join(
                        ",",
                        "H" + number + "x" + record,
                        "p" + number,
                        given,
                        chance(.15 * hurry) ? "" : slip(person.surname(), .5 * hurry),
                        chance(.45 * hurry) ? "" : born,
                        chance(.3 * hurry) ? "" : chance(.4 * hurry) ? pick(villages) : person.village(),
                        chance(.4 * hurry) ? "" : chance(.5 * hurry) ? pick(villages) : home,
                        chance(.5 * hurry) ? "" : person.job()));
            }
        }
        Path register = write("hurried.csv", "ref,person,first_name,surname,dob,birth_place,home_village,job", rows);

        found("dedupe", "--in", register.toString());

        var judged = judged("--in", register.toString(), "--cluster-column", "person", "--id-column", "ref");
        assertTrue(f1(judged, "pairs from p >= 0.95") >= .937, judged::text);
        assertTrue(f1(judged, "clusters, by pairs") >= .939, judged::text);
    }

    @Test
    void villagers_of_whom_four_things_are_known() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            Person person = person();
            for (int record = 0; record < (chance(.2) ? 2 : 1); record++) {
                boolean again = record > 0;
                String surnameLast =
                        slip(person.given(), again ? .15 : 0) + " " + slip(person.surname(), again ? .15 : 0);
                rows.add(String.join(
                        ",",
                        "v" + rows.size(),
                        "p" + number,
                        surnameLast,
                        String.valueOf(again && chance(.1) ? person.year() + 1 : person.year()),
                        again ? slip(person.village(), .1) : person.village(),
                        person.day() % 2 == 0 ? "F" : "M"));
            }
        }
        Path register = write("villagers.csv", "id,person,full name,birth year,village,sex", rows);

        found("dedupe", "--in", register.toString());

        var judged = judged("--in", register.toString(), "--cluster-column", "person");
        assertTrue(f1(judged, "pairs from p >= 0.95") >= .93, judged::text);
        assertTrue(f1(judged, "pairs from the best weight") >= .96, judged::text);
    }

    @Test
    void a_few_people_sought_in_a_large_register() throws IOException {
        List<String> few = new ArrayList<>();
        List<String> many = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int number = 0; number < 4_000; number++) {
            Person person = person();
            String phone = "7" + (1_000_000 + random.nextInt(8_999_999));
            many.add(String.join(
                    ";", "M" + number, person.surname(), person.given(), person.date(), person.village(), phone));
            truth.add("M" + number + ",p" + number);
            if (number % 25 == 0) {
                few.add(String.join(
                        ";",
                        "F" + number,
                        slip(person.surname(), .15),
                        slip(person.given(), .15),
                        chance(.15) ? person.year() + "-01-01" : person.date(),
                        chance(.1) ? pick(villages) : person.village(),
                        chance(.5) ? "" : phone));
                truth.add("F" + number + ",p" + number);
            }
        }
        String header = "numero;nom;prenom;date_naissance;commune;telephone";
        Path left = write("few.csv", header, few);
        Path right = write("many.csv", header, many);

        found("link", "--left", left.toString(), "--right", right.toString());

        var judged = judged("--truth", write("truth.csv", "id,person", truth).toString());
        assertTrue(f1(judged, "pairs from p >= 0.95") >= .97, judged::text);
        assertTrue(f1(judged, "clusters, by pairs") >= .97, judged::text);
    }

    @Test
    void relatives_in_a_register_that_knows_no_households() throws IOException {
        Generated generated = Generated.in(folder, 4_000);
        String header = "id,source,household,";
        Path register = Files.write(
                folder.resolve("no-households.csv"),
                Files.readAllLines(generated.register()).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line ->
                                line.startsWith(header) ? line : line.replaceFirst("^([^,]*,[^,]*),[^,]*,", "$1,,"))
                        .toList());

        var told = found("dedupe", "--in", register.toString());

        assertTrue(told.text().contains("no household is known, and there are many relatives"), told::text);
        var judged = judged("--truth", generated.truth().toString());
        assertTrue(f1(judged, "pairs from p >= 0.95") >= .93, judged::text);
        assertTrue(f1(judged, "clusters, by pairs") >= .93, judged::text);
        assertTrue(model().contains("HOUSEHOLD"), "relatives have a class of their own");
        byte[] pairs = Files.readAllBytes(folder.resolve("found").resolve(ResultFiles.PAIRS));
        Path model = Files.copy(folder.resolve("found").resolve("model.json"), folder.resolve("kept.json"));
        found("dedupe", "--in", register.toString(), "--model", model.toString());
        assertArrayEquals(pairs, Files.readAllBytes(folder.resolve("found").resolve(ResultFiles.PAIRS)));
    }

    private String model() throws IOException {
        return Files.readString(folder.resolve("found").resolve("model.json"));
    }

    private Called found(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", folder.resolve("found").toString()));
        return Called.with(all.toArray(String[]::new)).done();
    }

    private Called judged(String... truth) {
        List<String> all = new ArrayList<>(List.of("evaluate"));
        all.addAll(List.of(truth));
        all.addAll(List.of(
                "--pairs",
                folder.resolve("found").resolve(ResultFiles.PAIRS).toString(),
                "--clusters",
                folder.resolve("found").resolve(ResultFiles.CLUSTERS).toString()));
        return Called.with(all.toArray(String[]::new)).done();
    }

    private static double f1(Called judged, String beginning) {
        Matcher found = F1.matcher(judged.lines().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow());
        assertTrue(found.find(), judged::text);
        return Double.parseDouble(found.group(1));
    }

    private Path write(String name, String header, List<String> rows) throws IOException {
        Collections.shuffle(rows, random);
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return Files.write(folder.resolve(name), lines);
    }

    private Person person() {
        return new Person(
                pick(givenNames),
                pick(givenNames),
                pick(surnames),
                1930 + random.nextInt(80),
                random.nextInt(28 * 12),
                pick(villages),
                pick(jobs));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** One of the values, the first ones much more often, as names are. */
    private String pick(List<String> values) {
        return values.get((int) (values.size() * Math.pow(random.nextDouble(), 1.7)));
    }

    /** Names of two to four syllables, all different. */
    private List<String> names(int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int syllable = 0; syllable < 2 + random.nextInt(3); syllable++) {
                name.append("bcdfgklmnrstvw".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
            if (!names.contains(name.toString())) {
                names.add(name.toString());
            }
        }
        return names;
    }

    /** A value as it is mistyped now and then: two letters changed places, one too few, another one. */
    private String slip(String value, double share) {
        if (!chance(share)) {
            return value;
        }
        int at = random.nextInt(value.length() - 1);
        String before = value.substring(0, at);
        return switch (random.nextInt(3)) {
            case 0 -> before + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
            case 1 -> before + value.substring(at + 1);
            default -> before + "aehilnorst".charAt(random.nextInt(10)) + value.substring(at + 1);
        };
    }
}
