package org.jatigi.matching.clk;

import org.jatigi.matching.record.Kind;

/**
 * At which level two encoded values agree: the same levels, with the same numbers, as values in the clear.
 *
 * <p>Likeness of names and texts is Dice's coefficient of their bigrams. How many digits or years lie between two values is estimated from
 * how many bits they share. Four things are not seen: the order of the words of a name (the same words are {@code SAME}), which of several
 * words is the variant, two neighbouring digits that changed places (they count as two slips), and likeness below the least one.
 */
public final class ClkLevels {

    /**
     * Dice's coefficients that part names about where the Jaro-Winkler similarities .92, .86 and .75 do. Chosen on 60 thousand pairs of names of
     * footballers of Mali and its neighbours, two in three with one to three typing errors: 81 of 100 pairs of full names and 70 of 100 pairs of
     * single names get the level they have in the clear, four in five of the others one beside it.
     */
    private static final double CLOSE_MIN = .66;

    private static final double NEAR_MIN = .54;
    private static final double FAR_OFF_MIN = .37;

    /** Two digits that have nothing to do with each other are equal once in ten. */
    private static final double BY_CHANCE = .1;

    /** The word of a name's filter in which its keys are. */
    private static final int KEYS = 7;

    private ClkLevels() {}

    /**
     * The number of the level in the list that {@code Level.of(field)} gives for a field of this kind: 0 where a value is missing, 1 where
     * they differ, and so on. The same both ways.
     */
    public static int level(Kind kind, ClkFilter one, ClkFilter other) {
        if (one.isNone() || other.isNone()) {
            return 0;
        }
        long[] first = one.words();
        long[] second = other.words();
        boolean same = one.equals(other);
        return switch (kind) {
            case NAME -> same ? 8 : name(one, other);
            case DATE -> same ? 10 : date(first, second);
            case CODE -> same ? 2 : 1;
            case DIGITS, PHONE -> same ? 4 : 3 - Math.min(2, slips(first, second) - 1);
            case PLACE -> same ? 5 : place(one, other);
            case DOCUMENT -> same ? 4 : document(first, second);
            case TEXT -> same ? 4 : text(Bigrams.likeness(one, other));
            case NUMBER -> same ? 4 : number(first, second);
        };
    }

    /** A number that names of the same keys share, in whatever order their words are: 0 for no name. */
    public static long nameKey(ClkFilter name) {
        return name.words()[KEYS];
    }

    private static int name(ClkFilter one, ClkFilter other) {
        long here = one.words()[KEYS];
        long there = other.words()[KEYS];
        if ((here & there) == here || (here & there) == there) {
            return Long.bitCount(here) <= Long.bitCount(there)
                    ? within(one.words(), other.words())
                    : within(other.words(), one.words());
        }
        return ofLikeness(Bigrams.likeness(one, other));
    }

    /** The level of two names of which all that one sounds like sounds in the other. */
    private static int within(long[] few, long[] many) {
        if (few[KEYS] == many[KEYS]) {
            return Section.FORMS.isEqual(few, many) ? 6 : 5;
        }
        if (Math.round(Section.KEYS.count(few)) < 2) {
            return 3;
        }
        if (Section.BIGRAMS.isWithin(few, many)) {
            return 7;
        }
        return Section.FORMS.isWithin(few, many) ? 6 : 5;
    }

    private static int ofLikeness(double likeness) {
        if (likeness >= CLOSE_MIN) {
            return 4;
        }
        if (likeness >= NEAR_MIN) {
            return 3;
        }
        return likeness >= FAR_OFF_MIN ? 2 : 1;
    }

    private static int date(long[] one, long[] other) {
        boolean whole = !Section.DAY_AND_MONTH.isEmpty(one) && !Section.DAY_AND_MONTH.isEmpty(other);
        long years = Math.round(Section.NEIGHBOURS.apart(one, other));
        if (whole) {
            if (Math.round(Section.DATE_DIGITS.apart(one, other)) <= 1
                    || (years == 0 && Section.DAY_AND_MONTH.isEqual(one, other))) {
                return 9;
            }
            return years == 0 ? 7 : 2;
        }
        if (years <= 2) {
            return years == 0 ? 8 : years == 1 ? 6 : 5;
        }
        if (years <= ValueEncoder.YEARS_AROUND) {
            return years <= 5 ? 4 : 3;
        }
        return 1;
    }

    /** How many digits differ, are more or are less: 1, 2 or 3 for more. */
    private static int slips(long[] one, long[] other) {
        if (Section.LENGTH.isEqual(one, other)) {
            double apart = (Section.FROM_START.apart(one, other) + Section.FROM_END.apart(one, other)) / 2;
            return Math.clamp(Math.round(apart), 1, 3);
        }
        double longer = Math.max(Section.FROM_START.count(one), Section.FROM_START.count(other));
        double shorter = Math.min(Section.FROM_START.count(one), Section.FROM_START.count(other));
        double common = Section.FROM_START.common(one, other) + Section.FROM_END.common(one, other);
        double meant = (common - 2 * BY_CHANCE * shorter) / (1 - BY_CHANCE);
        return Math.clamp(Math.round(longer - Math.min(shorter, meant)), 1, 3);
    }

    private static int document(long[] one, long[] other) {
        if (!Section.TYPE.isEqual(one, other)) {
            boolean sameNumber = Section.FROM_START.isEqual(one, other) && Section.FROM_END.isEqual(one, other);
            return sameNumber && Section.LENGTH.isEqual(one, other) ? 3 : 1;
        }
        return slips(one, other) == 1 ? 2 : 1;
    }

    private static int place(ClkFilter one, ClkFilter other) {
        long[] here = one.words();
        long[] there = other.words();
        if (!Section.CERCLE.isEmpty(here) && Section.CERCLE.isEqual(here, there)) {
            return 3;
        }
        if (!Section.REGION.isEmpty(here) && !Section.REGION.isEmpty(there)) {
            return Section.REGION.isEqual(here, there) ? 2 : 1;
        }
        return Bigrams.likeness(one, other) >= CLOSE_MIN ? 4 : 1;
    }

    private static int text(double likeness) {
        if (likeness >= CLOSE_MIN) {
            return 3;
        }
        return likeness >= FAR_OFF_MIN ? 2 : 1;
    }

    private static int number(long[] one, long[] other) {
        long apart = Math.round(Section.NEIGHBOURS.apart(one, other));
        if (apart <= 2) {
            return 3;
        }
        return apart <= ValueEncoder.NUMBERS_AROUND ? 2 : 1;
    }
}
