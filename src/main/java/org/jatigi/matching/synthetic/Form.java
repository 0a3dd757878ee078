package org.jatigi.matching.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The form of one interview: what the registrar writes for every person listed.
 *
 * <p>What concerns the household is written once and copied to all its members, errors included: telephone, origin, place, and how the
 * father's name and the surname are spelled. So brothers and sisters look alike, more than a person does in two registers.
 */
final class Form {

    /** Interviews at which the family's papers lie on the table. */
    private static final double PAPERS = .55;

    /** A surname or father's name that was written once is written anew for the next person so often. */
    private static final double WRITTEN_ANEW = .06;

    /** Without papers, children with a name at home are given by it so often. */
    private static final double CALLED_BY_NICKNAME = .1;

    private static final double SECOND_NAME_WRITTEN = .6;

    /** Rows with given name and surname in each other's column, beside those of registrars who always do so. */
    private static final double COLUMNS_SWAPPED = .006;

    /** Interviews whose registrar puts the father's name where the surname belongs, as in "Moussa Amadou" for Moussa, son of Amadou. */
    private static final double SURNAME_IS_FATHER = .015;

    /** Cells left empty or wrong one by one, beyond what the agency does not ask. */
    private static final double SURNAME_MISSING = .01;

    private static final double FATHER_MISSING = .03;
    private static final double SEX_WRONG = .006;
    private static final double SEX_MISSING = .006;
    private static final double BIRTH_MISSING = .02;
    private static final double PHONE_SLIP = .025;
    private static final double PHONE_MISSING = .03;
    private static final double DOCUMENT_SLIP = .01;

    /** Origins: missing, a neighbouring commune, the present place instead; the rest is right. */
    private static final double[] ORIGIN_ERRORS = {.015, .02, .01};

    private static final double PLACE_MISSING = .03;
    private static final double PLACE_IS_CERCLE = .15;

    private final Interview interview;
    private final Registrar registrar;
    private final Dice dice;
    private final boolean papers;
    private final boolean surnameIsFather;
    private final boolean asksFather;
    private final boolean asksDocument;
    private final String phone;
    private final String origin;
    private final String place;
    private final String day;
    private final Map<String, String> spelled = new HashMap<>();

    Form(Interview interview, long seed, Dice dice) {
        this.interview = interview;
        this.dice = dice;
        Agency agency = interview.agency();
        Commune here = interview.stay().place();
        registrar = Registrar.of(agency, here.cercle(), seed, dice);
        papers = dice.chance(PAPERS);
        surnameIsFather = dice.chance(SURNAME_IS_FATHER);
        asksFather = dice.chance(agency.asksFather);
        asksDocument = dice.chance(agency.asksDocument);
        phone = dice.chance(agency.asksPhone) ? phone() : "";
        origin = origin(here);
        place = place(here);
        day = LocalDate.ofEpochDay(interview.day()).toString();
    }

    /** A person's cells in the order of {@link SyntheticRegisters#COLUMNS}. */
    String[] row(Person person, String id, String household) {
        String given = given(person.names());
        String father = asksFather && !dice.chance(FATHER_MISSING)
                ? spelled(person.names().father())
                : "";
        String surname = dice.chance(SURNAME_MISSING) ? "" : registrar.surnameCase(surname(person));
        boolean swapped = registrar.swapsColumns || dice.chance(COLUMNS_SWAPPED);
        return new String[] {
            id,
            interview.agency().source(),
            household,
            swapped ? surname : given,
            swapped ? given : surname,
            father,
            sex(person),
            dice.chance(BIRTH_MISSING) ? "" : BirthDates.written(person.birth(), interview, registrar.endsYear, dice),
            dice.chance(PHONE_MISSING) ? "" : phone,
            asksDocument ? document(person) : "",
            origin,
            place,
            day
        };
    }

    private String given(Person.Names names) {
        if (!papers && !names.called().isEmpty() && dice.chance(CALLED_BY_NICKNAME)) {
            return registrar.writesGiven(names.called(), dice);
        }
        String first = papers
                ? registrar.copies(names.given(), interview.household().hand(), dice)
                : registrar.writesGiven(names.given(), dice);
        boolean both = !names.second().isEmpty() && dice.chance(SECOND_NAME_WRITTEN);
        return both ? first + " " + registrar.writesGiven(names.second(), dice) : first;
    }

    private String surname(Person person) {
        if (surnameIsFather) {
            return spelled(person.names().father());
        }
        if (person.role() == Person.Role.WIFE && registrar.madame) {
            return "Mme "
                    + spelled(interview.household().members().getFirst().names().surname());
        }
        return spelled(person.names().surname());
    }

    private String spelled(String name) {
        if (dice.chance(WRITTEN_ANEW)) {
            spelled.remove(name);
        }
        return spelled.computeIfAbsent(
                name,
                any -> papers
                        ? registrar.copies(name, interview.household().hand(), dice)
                        : registrar.writes(name, dice));
    }

    private String sex(Person person) {
        if (dice.chance(SEX_MISSING)) {
            return "";
        }
        return person.male() ^ dice.chance(SEX_WRONG) ? "M" : "F";
    }

    private String document(Person person) {
        String document = person.document();
        if (document.isEmpty() || !dice.chance(DOCUMENT_SLIP)) {
            return document;
        }
        int number = document.indexOf(':') + 1;
        return document.substring(0, number) + Slips.slipInDigits(document.substring(number), dice);
    }

    private String phone() {
        String digits = interview.phone();
        if (digits.isEmpty()) {
            return "";
        }
        return PhoneStyles.write(
                dice.chance(PHONE_SLIP) ? Slips.slipInDigits(digits, dice) : digits, registrar.phoneStyle);
    }

    private String origin(Commune here) {
        Commune home = interview.compound().origin();
        Commune told = switch (dice.among(ORIGIN_ERRORS)) {
            case 0 -> null;
            case 1 -> Communes.near(home.cercle(), dice);
            case 2 -> here;
            default -> home;
        };
        if (told == null) {
            return "";
        }
        return registrar.cercleOnly ? told.cercle() : told.code();
    }

    private String place(Commune here) {
        if (dice.chance(PLACE_MISSING)) {
            return "";
        }
        return registrar.writes(dice.chance(PLACE_IS_CERCLE) ? here.cercleName() : here.name(), dice);
    }
}
