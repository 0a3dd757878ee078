package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.record.Field;

/**
 * A level of comparison as Splink says it.
 *
 * @param levels of ours that it stands for, the first giving it its name
 * @param sql in DuckDB's dialect; Splink takes the first level whose condition holds, so they come from the most alike down
 */
record SplinkLevel(List<Level> levels, String sql) {

    private static final String ELSE = "ELSE";

    SplinkLevel {
        levels = List.copyOf(levels);
    }

    /** For charts, and for reading back: the names of our levels. */
    String label() {
        return levels.stream().map(Level::name).collect(Collectors.joining(" + "));
    }

    /** The levels of a field but the missing one, the most alike first. */
    static List<SplinkLevel> of(Field field) {
        String name = field.name();
        List<SplinkLevel> levels = new ArrayList<>();
        levels.add(level("\"%1$s_l\" = \"%1$s_r\"".formatted(name), Level.SAME));
        switch (field.kind()) {
            case NAME -> {
                addSwapped(field, levels);
                levels.add(level(
                        "list_sort(string_split(\"%1$s_l\", ' ')) = list_sort(string_split(\"%1$s_r\", ' '))"
                                .formatted(name),
                        Level.REORDERED));
                levels.add(level(alike(name, .92), Level.CLOSE, Level.SOUNDS_ALIKE, Level.VARIANT));
                levels.add(level(alike(name, .86), Level.NEAR));
                levels.add(level(alike(name, .75), Level.FAR_OFF));
            }
            case TEXT -> {
                levels.add(level(alike(name, .9), Level.CLOSE));
                levels.add(level(alike(name, .75), Level.FAR_OFF));
            }
            case DATE -> addDates(name, levels);
            case DIGITS, PHONE -> {
                levels.add(level(slips("\"%s_l\"", "\"%s_r\"", name, 1), Level.SLIP));
                levels.add(level(slips("\"%s_l\"", "\"%s_r\"", name, 2), Level.TWO_SLIPS));
            }
            case DOCUMENT -> {
                String left = "split_part(\"%s_l\", ':', 2)";
                String right = "split_part(\"%s_r\", ':', 2)";
                levels.add(level(left.formatted(name) + " = " + right.formatted(name), Level.OTHER_TYPE));
                levels.add(level(
                        "split_part(\"%1$s_l\", ':', 1) = split_part(\"%1$s_r\", ':', 1) AND ".formatted(name)
                                + slips(left, right, name, 1),
                        Level.SLIP));
            }
            case PLACE -> {
                levels.add(level(alike(name, .9) + " AND " + start(name, 4).replace("=", "<>"), Level.CLOSE));
                levels.add(level(start(name, 6), Level.SAME_CERCLE));
                levels.add(level(start(name, 4), Level.SAME_REGION));
            }
            case NUMBER -> {
                levels.add(level(apart(name, 2), Level.WITHIN_TWO));
                levels.add(level(apart(name, 5), Level.WITHIN_FIVE));
            }
            case CODE -> {}
        }
        levels.add(level(ELSE, Level.DIFFERENT));
        return levels;
    }

    private static void addSwapped(Field field, List<SplinkLevel> levels) {
        String other = field.swapsWith();
        if (other == null) {
            return;
        }
        levels.add(level(
                "\"%1$s_l\" = \"%2$s_r\" AND \"%2$s_l\" = \"%1$s_r\"".formatted(field.name(), other), Level.SWAPPED));
        levels.add(level(
                "(\"%1$s_l\" = \"%2$s_r\" AND \"%2$s_l\" IS NULL) OR (\"%2$s_l\" = \"%1$s_r\" AND \"%2$s_r\" IS NULL)"
                        .formatted(field.name(), other),
                Level.HALF_SWAPPED));
    }

    /** Dates in normal form: a year, a year and a month, or a whole date. */
    private static void addDates(String name, List<SplinkLevel> levels) {
        String whole = "length(\"%1$s_l\") = 10 AND length(\"%1$s_r\") = 10".formatted(name);
        String years =
                "abs(try_cast(substr(\"%1$s_l\", 1, 4) AS INTEGER) - try_cast(substr(\"%1$s_r\", 1, 4) AS INTEGER))"
                        .formatted(name);
        levels.add(level(whole + " AND " + slips("\"%s_l\"", "\"%s_r\"", name, 1), Level.SLIP));
        levels.add(level("NOT (" + whole + ") AND " + years + " = 0", Level.FITS));
        levels.add(level(years + " = 0", Level.SAME_YEAR));
        levels.add(level(whole, Level.APART));
        levels.add(level(years + " <= 1", Level.ONE_YEAR));
        levels.add(level(years + " <= 2", Level.TWO_YEARS));
        levels.add(level(years + " <= 5", Level.FIVE_YEARS));
        levels.add(level(years + " <= 10", Level.TEN_YEARS));
    }

    private static SplinkLevel level(String sql, Level... levels) {
        return new SplinkLevel(Arrays.asList(levels), sql);
    }

    private static String alike(String name, double least) {
        return "jaro_winkler_similarity(\"%1$s_l\", \"%1$s_r\") >= %2$s".formatted(name, least);
    }

    private static String slips(String left, String right, String name, int most) {
        return "damerau_levenshtein(" + left.formatted(name) + ", " + right.formatted(name) + ") <= " + most;
    }

    private static String start(String name, int length) {
        return "substr(\"%1$s_l\", 1, %2$s) = substr(\"%1$s_r\", 1, %2$s)".formatted(name, length);
    }

    private static String apart(String name, int most) {
        return "abs(try_cast(\"%1$s_l\" AS BIGINT) - try_cast(\"%1$s_r\" AS BIGINT)) <= %2$s".formatted(name, most);
    }
}
