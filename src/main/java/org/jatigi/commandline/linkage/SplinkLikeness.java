package org.jatigi.commandline.linkage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.record.Kind;

/**
 * How alike the pairs of a level are at least, between 0 for anything and 1 for equal values, so that the levels of Splink and ours can be laid
 * side by side.
 *
 * <p>For names and texts it is the Jaro-Winkler similarity. A slip takes a tenth. Dates that lie apart count down from .68 for a month to
 * .3 for ten years, below any slip. The order is what matters; the distances mean nothing.
 */
final class SplinkLikeness {

    private static final double SLIP = .1;
    private static final double PART = .93;
    private static final double OTHER_CONDITION = .05;

    private static final Pattern SIMILARITY = Pattern.compile("(?:jaro\\w*|jaccard)\\s*\\(.*?\\)\\s*>=?\\s*([\\d.]+)");
    private static final Pattern DISTANCE = Pattern.compile("levenshtein\\w*\\s*\\(.*\\)\\s*<=?\\s*(\\d+)");
    private static final Pattern EQUAL = Pattern.compile("\\(*\"?(\\w+)_l\"?\\)*\\s*=\\s*\\(*\"?\\1_r\"?\\)*");
    private static final Pattern APART = Pattern.compile("<=?\\s*([\\d.]+)\\)*$");

    private SplinkLikeness() {}

    /** Of a condition in SQL, as Splink's library of levels writes them. */
    static double of(String condition) {
        String sql = condition.strip().toLowerCase(Locale.ROOT);
        if (sql.equals("else")) {
            return 0;
        }
        if (EQUAL.matcher(sql).matches()) {
            return 1;
        }
        Matcher similarity = SIMILARITY.matcher(sql);
        if (similarity.find()) {
            return Math.min(1, Double.parseDouble(similarity.group(1)));
        }
        Matcher distance = DISTANCE.matcher(sql);
        if (distance.find()) {
            return Math.max(0, 1 - SLIP * Integer.parseInt(distance.group(1)));
        }
        Matcher apart = APART.matcher(sql);
        if (apart.find() && sql.contains("abs(")) {
            double most = Double.parseDouble(apart.group(1));
            return sql.contains("epoch") || sql.contains("date") ? ofSeconds(most) : ofDifference(most);
        }
        return sql.contains("=") ? PART : OTHER_CONDITION;
    }

    /** Of a level of ours. */
    static double of(Level level, Kind kind) {
        return switch (level) {
            case MISSING, DIFFERENT -> 0;
            case APART -> .1;
            case TEN_YEARS, SAME_REGION -> .3;
            case FIVE_YEARS -> .4;
            case TWO_YEARS, WITHIN_FIVE -> .5;
            case ONE_YEAR, SAME_CERCLE -> .6;
            case FITS -> .62;
            case SAME_YEAR -> .65;
            case FAR_OFF -> .75;
            case WITHIN_TWO, TWO_SLIPS -> .8;
            case OTHER_TYPE -> .85;
            case NEAR -> .86;
            case SLIP -> 1 - SLIP;
            case CLOSE -> kind == Kind.NAME ? .92 : .9;
            case SOUNDS_ALIKE, VARIANT, SWAPPED, HALF_SWAPPED -> .92;
            case REORDERED -> PART;
            case SAME -> 1;
        };
    }

    private static double ofSeconds(double seconds) {
        double years = seconds / (365.25 * 24 * 60 * 60);
        if (years < .5) {
            return .68;
        }
        if (years <= 1.5) {
            return .6;
        }
        if (years <= 2.5) {
            return .5;
        }
        return years <= 5.5 ? .4 : years <= 10.5 ? .3 : .2;
    }

    private static double ofDifference(double most) {
        return most <= 2 ? .8 : most <= 5 ? .5 : .2;
    }
}
