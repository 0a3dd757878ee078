package org.jatigi.matching.synthetic;

import java.util.HexFormat;
import java.util.List;

/**
 * Invents registers of displaced Malian households with the truth: which records are the same person. Demo data and test data.
 *
 * <p>Everything follows from the seed and the number of a compound, a few neighbouring households of one lineage. So a population of any size
 * is written compound by compound in the memory of one, the same plan gives the same bytes, and a smaller population is the beginning of a
 * larger one with the same seed.
 *
 * <p><b>All of it says that it is synthetic.</b> Every id, source, household and person begins with {@value #MARK}; telephone numbers ring
 * nowhere and document numbers belong to nobody. Ids are scrambled, so that neither their order nor their digits tell who belongs together;
 * the order of rows does, and whoever links them sorts by id first.
 */
public final class SyntheticRegisters {

    /** What every id begins with. */
    public static final String MARK = "SYNTH-";

    /** The columns of a register. Birth dates are year-month-day, origins p-codes of the edition of 2015, places names as written. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "household",
            "given_name",
            "surname",
            "father_name",
            "sex",
            "birth_date",
            "phone",
            "document",
            "origin",
            "place",
            "registered_on");

    /** The columns of the truth. */
    public static final List<String> TRUTH_COLUMNS = List.of("id", "person");

    /** More records than a compound can have, and more persons (five households with four wives who bear fourteen pairs of twins each); they part the numbers of one compound from those of the next. */
    private static final int RECORDS_OF_COMPOUND = 4096;

    private static final int PERSONS_OF_COMPOUND = 1024;

    /** Arbitrary, so that records, households, persons, interviews and habits are scrambled differently. */
    private static final long RECORD_SALT = 1;

    private static final long HOUSEHOLD_SALT = 2;
    private static final long PERSON_SALT = 3;
    private static final long INTERVIEW_SALT = 4;

    private final Plan plan;
    private final long recordSeed;
    private final long householdSeed;
    private final long personSeed;
    private final long interviewSeed;

    public SyntheticRegisters(Plan plan) {
        this.plan = plan;
        recordSeed = Dice.mix(plan.seed(), RECORD_SALT);
        householdSeed = Dice.mix(plan.seed(), HOUSEHOLD_SALT);
        personSeed = Dice.mix(plan.seed(), PERSON_SALT);
        interviewSeed = Dice.mix(plan.seed(), INTERVIEW_SALT);
    }

    /** Writes all records and their truth, each after its header. */
    public void write(RowSink register, RowSink truth) {
        register.row(COLUMNS.toArray(new String[0]));
        truth.row(TRUTH_COLUMNS.toArray(new String[0]));
        long persons = 0;
        for (long compound = 0; persons < plan.persons(); compound++) {
            persons += writeCompound(compound, plan.persons() - persons, register, truth);
        }
    }

    /**
     * Writes the records of one compound without headers, of at most so many persons; the same whether or not others were written before.
     *
     * @return how many persons have records
     */
    int writeCompound(long number, long personsMax, RowSink register, RowSink truth) {
        Dice dice = new Dice(Dice.mix(interviewSeed, number));
        Compound compound = Families.compound(plan.seed(), number);
        int[] records = new int[PERSONS_OF_COMPOUND];
        int persons = 0;
        int written = 0;
        for (Interview interview : Interviews.with(compound, plan.agencies(), dice)) {
            Form form = new Form(interview, plan.seed(), dice);
            String household =
                    id(interview.agency(), "H-", householdSeed, number * RECORDS_OF_COMPOUND + interview.number());
            for (Person person : interview.listed()) {
                boolean fresh = records[person.number()] == 0;
                if (fresh ? persons >= personsMax : records[person.number()] >= Interviews.RECORDS_MAX) {
                    continue;
                }
                persons += fresh ? 1 : 0;
                records[person.number()]++;
                String id = id(interview.agency(), "", recordSeed, number * RECORDS_OF_COMPOUND + written++);
                register.row(form.row(person, id, household));
                truth.row(id, MARK + "P-" + hex(personSeed, number * PERSONS_OF_COMPOUND + person.number()));
            }
        }
        return persons;
    }

    private static String id(Agency agency, String kind, long seed, long number) {
        return agency.source() + "-" + kind + hex(seed, number);
    }

    /** Sixteen digits, another for every number. */
    private static String hex(long seed, long number) {
        return HexFormat.of().toHexDigits(Dice.mix(seed, number));
    }
}
