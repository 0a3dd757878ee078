package org.jatigi.matching.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which agency meets which household when, and who is on the list: members are absent, households that split come as two, households
 * next door come as one, children are listed where they visit, some households come again.
 */
final class Interviews {

    /** Nobody has more records than this; an interview too many is left out for whom it concerns. */
    static final int RECORDS_MAX = 6;

    /** Households that an agency registers a second time, under a new number. */
    private static final double COMES_AGAIN = .12;

    /** Members whom nobody mentions. */
    private static final double ABSENT = .06;

    /** Days between flight and the first possible interview. */
    private static final int ARRIVAL = 10;

    /** Where part of a household leaves, so many of its interviews come after that. */
    private static final double AFTER_SPLIT = .6;

    /** Interviews after which the part that left is met by the same agency, with a list of its own. */
    private static final double PART_IS_MET = .5;
    /** Interviews to which the household next door comes along and is written on the same list. */
    private static final double COMES_WITH_NEXT_DOOR = .05;
    /** Children of the compound who are listed with an uncle. */
    private static final double CHILD_VISITS = .02;

    /** A clerk's error that every register knows: a member is listed twice in one household. */
    private static final double LISTED_TWICE = .0005;

    /** Of households without a telephone, those that give the compound's and those that give the number of who speaks for the displaced. */
    private static final double PHONE_OF_COMPOUND = .45;

    private static final double PHONE_OF_SPEAKER = .1;

    /** Of households with a telephone, those that give the second one. */
    private static final double SECOND_PHONE = .1;

    /** One for each site or quarter of a commune. */
    private static final int SPEAKERS_OF_PLACE = 40;

    private final Compound compound;
    private final Agency[] agencies;
    private final Dice dice;
    private final List<Interview> interviews = new ArrayList<>();

    private Interviews(Compound compound, int agencies, Dice dice) {
        this.compound = compound;
        this.agencies = Arrays.copyOf(Agency.values(), agencies);
        this.dice = dice;
    }

    /** Every interview with the households of a compound. */
    static List<Interview> with(Compound compound, int agencies, Dice dice) {
        Interviews all = new Interviews(compound, agencies, dice);
        List<List<Moves.Stay>> moves = Moves.of(compound, dice);
        for (Household household : compound.households()) {
            all.meet(household, moves.get(household.number()));
        }
        return all.interviews;
    }

    private void meet(Household household, List<Moves.Stay> stays) {
        int met = 0;
        for (Agency agency : agencies) {
            int day = day();
            if (dice.chance(agency.meets(Moves.on(stays, day).place().cercle()))) {
                interview(agency, household, stays, day);
                met++;
                if (dice.chance(COMES_AGAIN)) {
                    interview(agency, household, stays, day());
                }
            }
        }
        if (met == 0) {
            interview(Agency.REGISTRATION, household, stays, day());
        }
    }

    private int day() {
        return dice.between(compound.displaced() + ARRIVAL, Families.TODAY);
    }

    private void interview(Agency agency, Household household, List<Moves.Stay> stays, int day) {
        boolean split = dice.chance(AFTER_SPLIT);
        List<Person> listed = new ArrayList<>();
        List<Person> part = new ArrayList<>();
        list(household, day, split ? part : listed, listed);
        if (dice.chance(COMES_WITH_NEXT_DOOR)) {
            Household next = compound.households()
                    .get((household.number() + 1) % compound.households().size());
            if (next.number() != household.number()) {
                list(next, day, listed, listed);
            }
        }
        addVisitors(household, day, listed);
        Moves.Stay stay = Moves.on(stays, day);
        add(agency, household, stay, day, listed);
        if (dice.chance(PART_IS_MET)) {
            add(agency, household, stay, day, part);
        }
    }

    private void list(Household household, int day, List<Person> left, List<Person> stayed) {
        for (Person person : household.members()) {
            if (person.birth().day() < day && !dice.chance(ABSENT)) {
                (person.branch() == 0 ? stayed : left).add(person);
            }
        }
    }

    private void addVisitors(Household household, int day, List<Person> listed) {
        for (Household other : compound.households()) {
            for (Person person : other.members()) {
                boolean child =
                        person.role() == Person.Role.CHILD && person.birth().day() < day;
                if (other.number() != household.number()
                        && child
                        && dice.chance(CHILD_VISITS)
                        && !listed.contains(person)) {
                    listed.add(person);
                }
            }
        }
        if (!listed.isEmpty() && dice.chance(LISTED_TWICE * listed.size())) {
            listed.add(listed.get(dice.below(listed.size())));
        }
    }

    private void add(Agency agency, Household household, Moves.Stay stay, int day, List<Person> listed) {
        if (!listed.isEmpty()) {
            interviews.add(new Interview(
                    interviews.size(), agency, day, compound, household, stay, phone(household, stay), listed));
        }
    }

    private String phone(Household household, Moves.Stay stay) {
        if (household.phone()) {
            return dice.chance(SECOND_PHONE)
                    ? Phones.ofWife(compound.number(), household.number())
                    : Phones.ofHead(compound.number(), household.number(), stay.card());
        }
        return switch (dice.among(PHONE_OF_COMPOUND, PHONE_OF_SPEAKER)) {
            case 0 -> Phones.ofCompound(compound.number());
            case 1 -> Phones.ofSpeaker(stay.place(), dice.below(SPEAKERS_OF_PLACE));
            default -> "";
        };
    }
}
