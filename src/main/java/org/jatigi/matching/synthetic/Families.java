package org.jatigi.matching.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Invents compounds: who lives together, how old they are and how they are called.
 *
 * <p>What makes Malian registers hard is in here: brothers and sisters share surname and father, eldest children bear their grandparents'
 * names, so that cousins next door are namesakes, and half brothers may be; wives keep their own clan's name; every second adult knows
 * only the year of birth. All shares are assumptions of ours, in the order of what household surveys of Mali and registrars report.
 */
final class Families {

    /** The day on which the invented world ends. Nobody is born or registered later. */
    static final int TODAY = (int) LocalDate.of(2025, 6, 30).toEpochDay();

    private static final int FIRST_FLIGHT = (int) LocalDate.of(2012, 4, 1).toEpochDay();
    private static final int LAST_FLIGHT = (int) LocalDate.of(2024, 6, 30).toEpochDay();

    /** Compounds of one, two, three and four households; the rest have five. */
    private static final double[] HOUSEHOLDS = {.45, .26, .16, .08};

    /** Households led by a woman, mostly a widow. */
    private static final double LED_BY_WOMAN = .12;

    /** Heads with no, one, two and three wives; the rest have four. So four of ten wives have a co-wife. */
    private static final double[] WIVES = {.06, .66, .21, .05};

    /** First households of a compound in which a parent of the head lives. */
    private static final double ELDER = .35;

    /** Households that bring up a child of others. */
    private static final double FOSTERED = .12;

    /** Births of two: West Africa has the most twins of the world. */
    private static final double TWINS = .02;

    /** Children named after a grandparent, as long as no child of the same mother is. */
    private static final double NAMED_AFTER_GRANDPARENT = .15;

    /** Sons named after an uncle. */
    private static final double NAMED_AFTER_UNCLE = .04;

    /** People with a second given name, of whom either may be used. */
    private static final double SECOND_NAME = .06;

    private static final double MARRIED_WITHIN_LANGUAGE = .85;

    /** Families that know the day of a birth, of an adult and of a child: half of adults are registered with a year only. */
    private static final double DAY_KNOWN_ADULT = .48;

    private static final double DAY_KNOWN_CHILD = .75;
    private static final int ADULT = 18;

    /** Adults and children with an identity document or a birth certificate at hand. */
    private static final double DOCUMENT_ADULT = .5;

    private static final double DOCUMENT_CHILD = .2;

    /** Households whose head has a telephone. */
    private static final double PHONE = .82;

    /** Households of at least this size may split in two, and so many do. */
    private static final int SPLITS_FROM = 6;

    private static final double SPLITS = .15;

    private final Dice dice;
    private final Language language;
    private final String clan;
    private final String grandfather;
    private final String grandmother;
    private final List<String> brothers = new ArrayList<>();
    private int persons;

    private Families(Dice dice, Language language) {
        this.dice = dice;
        this.language = language;
        clan = language.clan(dice);
        grandfather = language.givenName(true, dice);
        grandmother = language.givenName(false, dice);
    }

    /** The compound of a number; the same for the same seed, whatever was made before. */
    static Compound compound(long seed, long number) {
        Dice dice = new Dice(Dice.mix(seed, number));
        Commune origin = Communes.origin(dice);
        Families families = new Families(dice, origin.language(dice));
        int displaced = dice.between(FIRST_FLIGHT, LAST_FLIGHT);
        int count = 1 + dice.among(HOUSEHOLDS);
        List<Household> households = new ArrayList<>();
        for (int household = 0; household < count; household++) {
            households.add(families.household(household));
        }
        return new Compound(number, origin, displaced, households);
    }

    private Household household(int number) {
        List<Person> members = new ArrayList<>();
        int headBirth = bornYearsAgo(24, 68);
        if (dice.chance(LED_BY_WOMAN)) {
            Person widow = woman(Person.Role.HEAD, headBirth, language);
            members.add(widow);
            addChildren(members, widow, brotherName());
        } else {
            addFamilyOfMan(members, headBirth);
        }
        if (number == 0 && dice.chance(ELDER)) {
            addElder(members, headBirth);
        }
        if (dice.chance(FOSTERED)) {
            Language home = spouseLanguage();
            String father = home.givenName(true, dice);
            boolean male = dice.chance(.4);
            String given = home.givenName(male, dice);
            Person.Names names = new Person.Names(given, "", home.surname(male, home.clan(dice), father), father, "");
            members.add(person(Person.NOBODY, Person.Role.FOSTERED, male, names, bornYearsAgo(3, 16)));
        }
        while (members.size() > Household.MEMBERS_MAX) {
            members.removeLast();
        }
        return new Household(number, split(members), dice.any(), dice.chance(PHONE));
    }

    private void addFamilyOfMan(List<Person> members, int birth) {
        String given = brotherName();
        Person.Names names = names(true, given, grandfather, clan, "");
        members.add(person(Person.NOBODY, Person.Role.HEAD, true, names, birth));
        int wives = dice.among(WIVES);
        List<Person> married = new ArrayList<>();
        for (int wife = 0; wife < wives; wife++) {
            int younger = dice.between(2 + 4 * wife, 10 + 6 * wife);
            int born = Math.min(birth + (int) (younger * 365.25), bornYearsAgo(17, 19));
            married.add(woman(Person.Role.WIFE, born, spouseLanguage()));
        }
        members.addAll(married);
        for (Person wife : married) {
            addChildren(members, wife, given);
        }
    }

    /** A name for a brother, not given before in the compound. */
    private String brotherName() {
        String given = language.givenName(true, dice);
        while (brothers.contains(given) || given.equals(grandfather)) {
            given = language.givenName(true, dice);
        }
        brothers.add(given);
        return given;
    }

    private Person woman(Person.Role role, int birth, Language home) {
        String father = home.givenName(true, dice);
        String given = home.givenName(false, dice);
        String surname = home.surname(false, home.clan(dice), father);
        Person.Names names = new Person.Names(given, second(false), surname, father, "");
        return person(Person.NOBODY, role, false, names, birth);
    }

    /** Children of one mother: births two to four years apart between her 16th and 43rd year, without those who left home. */
    private void addChildren(List<Person> members, Person mother, String father) {
        List<String> given = new ArrayList<>();
        int end = Math.min(TODAY - 30, mother.birth().day() + 43 * 365);
        int birth = mother.birth().day() + dice.between(16 * 365, 23 * 365);
        while (birth < end) {
            boolean male = dice.chance(.51);
            if (dice.chance(TWINS)) {
                boolean otherMale = dice.chance(.64) == male; // two of three pairs are of one sex
                addChild(members, mother, Twins.first(male, otherMale), father, male, birth);
                addChild(members, mother, Twins.second(male, otherMale), father, otherMale, birth);
            } else {
                addChild(members, mother, childName(male, given, father), father, male, birth);
            }
            birth += dice.between(700, 1500);
        }
    }

    private void addChild(List<Person> members, Person mother, String given, String father, boolean male, int birth) {
        if (!atHome(male, (TODAY - birth) / 365)) {
            return;
        }
        boolean namesake = given.equals(male ? grandfather : grandmother);
        Person.Names names = names(male, given, father, clan, namesake ? Nicknames.pick(male, dice) : "");
        members.add(person(mother.number(), Person.Role.CHILD, male, names, birth));
    }

    /** Daughters leave when they marry, sons later or never; some children die or live with relatives. */
    private boolean atHome(boolean male, int age) {
        if (age < 16) {
            return dice.chance(.87);
        }
        if (age < 24) {
            return dice.chance(male ? .75 : .4);
        }
        return dice.chance(male ? .4 : .08);
    }

    private String childName(boolean male, List<String> given, String father) {
        String elder = male ? grandfather : grandmother;
        if (!given.contains(elder) && dice.chance(NAMED_AFTER_GRANDPARENT)) {
            given.add(elder);
            return elder;
        }
        String name = male && dice.chance(NAMED_AFTER_UNCLE) ? brothers.getFirst() : language.givenName(male, dice);
        while (given.contains(name) || name.equals(father)) {
            name = language.givenName(male, dice);
        }
        given.add(name);
        return name;
    }

    private void addElder(List<Person> members, int headBirth) {
        int birth = headBirth - dice.between(17 * 365, 28 * 365);
        if ((TODAY - birth) / 365 > 95) {
            return;
        }
        boolean male = dice.chance(.3);
        String father = language.givenName(true, dice);
        Person.Names names = male
                ? names(true, grandfather, father, clan, "")
                : names(false, grandmother, father, language.clan(dice), "");
        members.add(person(Person.NOBODY, Person.Role.ELDER, male, names, birth));
    }

    private Person.Names names(boolean male, String given, String father, String family, String called) {
        return new Person.Names(given, second(male), language.surname(male, family, father), father, called);
    }

    private String second(boolean male) {
        return dice.chance(SECOND_NAME) ? language.givenName(male, dice) : "";
    }

    private Person person(int mother, Person.Role role, boolean male, Person.Names names, int birth) {
        boolean adult = TODAY - birth > ADULT * 365.25;
        boolean known = dice.chance(adult ? DAY_KNOWN_ADULT : DAY_KNOWN_CHILD);
        int year = LocalDate.ofEpochDay(birth).getYear();
        int cardYear = dice.chance(.75) ? year : year + dice.between(-3, 3);
        String document = dice.chance(adult ? DOCUMENT_ADULT : DOCUMENT_CHILD) ? Documents.invent(dice) : "";
        return new Person(persons++, mother, role, male, names, new Person.Birth(birth, known, cardYear), document, 0);
    }

    /** In a household that splits, the youngest wife leaves with her children, or else the eldest child. */
    private List<Person> split(List<Person> members) {
        if (members.size() < SPLITS_FROM || !dice.chance(SPLITS)) {
            return members;
        }
        Person leader = members.getFirst();
        for (Person member : members) {
            boolean eldest = leader.role() == Person.Role.HEAD && member.role() == Person.Role.CHILD;
            leader = member.role() == Person.Role.WIFE || eldest ? member : leader;
        }
        int leaves = leader.number();
        return members.stream()
                .map(member -> member.number() == leaves || member.mother() == leaves ? member.leaving() : member)
                .toList();
    }

    private Language spouseLanguage() {
        return dice.chance(MARRIED_WITHIN_LANGUAGE) ? language : Language.MANDING;
    }

    private int bornYearsAgo(int least, int most) {
        return TODAY - dice.between(least * 365, most * 365 + 364);
    }
}
