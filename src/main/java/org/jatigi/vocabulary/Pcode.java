package org.jatigi.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Codes of places as files spell them, and the one spelling that we keep.
 *
 * <p>OCHA's p-codes of Mali are {@code ML}, two digits for the region, two for the cercle, two for the commune and three for the quarter
 * or village. Files of the DTM also write {@code MLI} for {@code ML}, and pad the numbers above the commune to three digits:
 *
 * <pre>
 * MLI              ML          the country
 * MLI09            ML09        region 09
 * MLI0901          ML0901      cercle 01 of it
 * MLI001001        ML0101      region 001, cercle 001
 * MLI00100112      ML010112    region 001, cercle 001, commune 12
 * ML010312         ML010312    as it should be
 * MLI090101        ML090101    as it should be, but for the I
 * </pre>
 *
 * <p>Eight digits, or three, are always padded. Six digits are padded where the other reading has a region or a cercle 00, which does not
 * exist; nine digits (two paddings and a commune of three, or a village) are padded where the region would be 00.
 */
public final class Pcode {

    private static final Pattern MALI = Pattern.compile("MLI?(\\d*)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private Pcode() {}

    /** The code in the spelling of the lists; upper case and without spaces where it is none of Mali's p-codes. */
    public static String normalise(String code) {
        var compact = SPACE.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
        var mali = MALI.matcher(compact);
        return mali.matches() ? "ML" + unpadded(mali.group(1)) : compact;
    }

    private static String unpadded(String digits) {
        return isPadded(digits) ? two(digits, 0) + two(digits, 3) + rest(digits) : digits;
    }

    private static boolean isPadded(String digits) {
        return !digits.startsWith("000") && !digits.startsWith("000", 3) && looksPadded(digits);
    }

    private static boolean looksPadded(String digits) {
        return switch (digits.length()) {
            case 3, 8 -> digits.startsWith("0");
            case 6 -> digits.startsWith("00") || (digits.startsWith("0") && digits.startsWith("00", 2));
            case 9 -> digits.startsWith("00");
            default -> false;
        };
    }

    /** The last two of the three digits that begin at {@code start}, or nothing where the code is shorter. */
    private static String two(String digits, int start) {
        return digits.length() >= start + 3 ? digits.substring(start + 1, start + 3) : "";
    }

    private static String rest(String digits) {
        if (digits.length() <= 6) {
            return "";
        }
        var commune = digits.substring(6);
        return commune.length() == 3 && commune.startsWith("0") ? commune.substring(1) : commune;
    }
}
