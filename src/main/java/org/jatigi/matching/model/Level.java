package org.jatigi.matching.model;

import java.util.List;
import org.jatigi.matching.record.Field;

/**
 * How two values of a field agree. The levels of a field are numbered from {@link #MISSING} upwards, the least agreement first.
 *
 * <p>Their names are written into models and explanations, so renaming one breaks models that were kept.
 */
public enum Level {
    /** One of the values is not known: says nothing. */
    MISSING,
    DIFFERENT,
    /** Names of a Jaro-Winkler similarity of .75, texts of .75 or half their words. */
    FAR_OFF,
    /** Names of a similarity of .86, or one name among several. */
    NEAR,
    /** Names of a similarity of .92, texts of .9. */
    CLOSE,
    /** Names that sound alike. */
    SOUNDS_ALIKE,
    /** Variants of one name. */
    VARIANT,
    /** The same names in another order, or some of them. */
    REORDERED,
    /** Two whole dates of different years, and no slip explains it. */
    APART,
    /** Of one date at least only the year or the month is known, and the years are ten apart at most; and so on. */
    TEN_YEARS,
    FIVE_YEARS,
    TWO_YEARS,
    ONE_YEAR,
    /** Two whole dates of one year. */
    SAME_YEAR,
    /** A whole date and no more than its year or month. */
    FITS,
    /** One digit differs, or day and month changed places. */
    SLIP,
    /** Two digits or letters differ, or two changed places. */
    TWO_SLIPS,
    /** Places in one region. */
    SAME_REGION,
    /** Places in one cercle. */
    SAME_CERCLE,
    /** The same number on another type of document. */
    OTHER_TYPE,
    /** Numbers that are five apart at most. */
    WITHIN_FIVE,
    /** Numbers that are two apart at most. */
    WITHIN_TWO,
    SAME,
    /** This name here is the other name there, and the other way round. */
    SWAPPED,
    /** This name here is the other name there, and the other one is not known on one side. */
    HALF_SWAPPED;

    /** The levels of a field, in their order. */
    public static List<Level> of(Field field) {
        return switch (field.kind()) {
            case NAME ->
                field.swapsWith() == null
                        ? List.of(MISSING, DIFFERENT, FAR_OFF, NEAR, CLOSE, SOUNDS_ALIKE, VARIANT, REORDERED, SAME)
                        : List.of(
                                MISSING,
                                DIFFERENT,
                                FAR_OFF,
                                NEAR,
                                CLOSE,
                                SOUNDS_ALIKE,
                                VARIANT,
                                REORDERED,
                                SAME,
                                SWAPPED,
                                HALF_SWAPPED);
            case DATE ->
                List.of(
                        MISSING,
                        DIFFERENT,
                        APART,
                        TEN_YEARS,
                        FIVE_YEARS,
                        TWO_YEARS,
                        ONE_YEAR,
                        SAME_YEAR,
                        FITS,
                        SLIP,
                        SAME);
            case CODE -> List.of(MISSING, DIFFERENT, SAME);
            case DIGITS, PHONE -> List.of(MISSING, DIFFERENT, TWO_SLIPS, SLIP, SAME);
            case PLACE -> List.of(MISSING, DIFFERENT, SAME_REGION, SAME_CERCLE, CLOSE, SAME);
            case DOCUMENT -> List.of(MISSING, DIFFERENT, SLIP, OTHER_TYPE, SAME);
            case TEXT -> List.of(MISSING, DIFFERENT, FAR_OFF, CLOSE, SAME);
            case NUMBER -> List.of(MISSING, DIFFERENT, WITHIN_FIVE, WITHIN_TWO, SAME);
        };
    }
}
