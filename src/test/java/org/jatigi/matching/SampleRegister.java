package org.jatigi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.record.RegisterBuilder;
import org.jatigi.matching.work.Progress;
import org.jspecify.annotations.Nullable;

/** Invented households for tests: people who share names, telephones and villages, some of them registered twice with slips. */
public final class SampleRegister {

    /** A record as it was typed. */
    public record Entry(String source, String id, @Nullable String household, List<@Nullable String> values) {}

    public static final List<Field> FIELDS = List.of(
            Field.of("given_name", Kind.NAME).swappingWith("surname"),
            Field.of("surname", Kind.NAME),
            Field.of("father_name", Kind.NAME),
            Field.of("sex", Kind.CODE),
            Field.of("birth_date", Kind.DATE),
            Field.of("phone", Kind.PHONE),
            Field.of("document", Kind.DOCUMENT),
            Field.of("origin", Kind.PLACE));

    public static final RuleSet RULES = new RuleSet(
            List.of(
                    Rule.read("phone + key(given_name)"),
                    Rule.read("document"),
                    Rule.read("eitherway(given_name, surname) + birth_date"),
                    Rule.read("key(given_name) + key(father_name) + origin"),
                    Rule.read("keystart(given_name, 2) + keystart(surname, 2) + year(birth_date) + sex"),
                    Rule.read("start(phone, 5) + birth_date")),
            List.of(
                    Rule.read("given_name + surname + father_name"),
                    Rule.read("birth_date + origin + sex"),
                    Rule.read("phone")),
            List.of(Part.year("birth_date"), Part.key("father_name")));

    private static final String[] MEN = {
        "Mamadou", "Amadou", "Oumar", "Ibrahim", "Moussa", "Al Hassane", "Boubacar", "Seydou", "Yaya", "Modibo"
    };
    private static final String[] WOMEN = {
        "Fatoumata", "Aminata", "Awa", "Mariam", "Kadiatou", "Rokia", "Oumou", "Assetou", "Hawa", "Djeneba"
    };
    private static final String[] SURNAMES = {
        "Traore", "Keita", "Coulibaly", "Diarra", "Toure", "Maiga", "Cisse", "Dicko", "ag Mohamed", "Zerbo", "Samake"
    };

    private final SplittableRandom random;
    private final List<Entry> entries = new ArrayList<>();

    private SampleRegister(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** At least so many records, in an order of chance. */
    public static List<Entry> entries(int size, long seed) {
        SampleRegister sample = new SampleRegister(seed);
        for (int household = 0; sample.entries.size() < size; household++) {
            sample.addHousehold(household);
        }
        for (int at = sample.entries.size() - 1; at > 0; at--) {
            int other = sample.random.nextInt(at + 1);
            Entry moved = sample.entries.get(at);
            sample.entries.set(at, sample.entries.get(other));
            sample.entries.set(other, moved);
        }
        return sample.entries;
    }

    public static Register register(List<Entry> entries) {
        RegisterBuilder builder = new RegisterBuilder(FIELDS);
        for (Entry entry : entries) {
            builder.add(entry.source(), entry.id(), entry.household(), entry.values());
        }
        return builder.build();
    }

    /** The model that the register itself teaches. */
    public static Model model(Register register) {
        return new Linkage(register, RULES, false, Parameters.USUAL, Progress.SILENT)
                .train(ReviewedPairs.NONE)
                .model();
    }

    private void addHousehold(int household) {
        String surname = pick(SURNAMES);
        String father = pick(MEN);
        String phone = random.nextInt(4) == 0 ? null : "7" + (1_000_000 + random.nextInt(2_000_000));
        String origin = "ML0" + (1 + random.nextInt(8)) + "0" + (1 + random.nextInt(5)) + "0" + (1 + random.nextInt(4));
        boolean again = random.nextInt(3) == 0;
        for (int member = 0; member < 1 + random.nextInt(6); member++) {
            boolean man = random.nextBoolean();
            String birth = 1940
                    + random.nextInt(80)
                    + (random.nextInt(3) == 0 ? "-01-01" : "-0" + (1 + random.nextInt(9)) + "-17");
            String document = random.nextInt(5) == 0 ? "nina:" + (10_000 + random.nextInt(90_000)) : null;
            List<@Nullable String> person = new ArrayList<>();
            person.add(pick(man ? MEN : WOMEN));
            person.add(surname);
            person.add(father);
            person.add(man ? "M" : "F");
            person.add(birth);
            person.add(phone);
            person.add(document);
            person.add(origin);
            entries.add(new Entry("A", "a-" + entries.size(), "h" + household, person));
            if (again) {
                boolean sameRegister = random.nextInt(4) == 0;
                entries.add(new Entry(
                        sameRegister ? "A" : "B",
                        "b-" + entries.size(),
                        random.nextInt(5) == 0 ? null : sameRegister ? "h" + household : "g" + household,
                        withSlips(person)));
            }
        }
    }

    private List<@Nullable String> withSlips(List<@Nullable String> person) {
        List<@Nullable String> typed = new ArrayList<>(person);
        for (int field = 0; field < typed.size(); field++) {
            String value = typed.get(field);
            if (random.nextInt(12) == 0) {
                typed.set(field, null);
            } else if (value != null && value.length() > 2 && random.nextInt(6) == 0) {
                int at = random.nextInt(value.length() - 1);
                typed.set(
                        field,
                        value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2));
            }
        }
        if (random.nextInt(15) == 0) {
            typed.set(0, person.get(1));
            typed.set(1, person.get(0));
        }
        return typed;
    }

    private String pick(String[] names) {
        return names[random.nextInt(names.length)];
    }
}
