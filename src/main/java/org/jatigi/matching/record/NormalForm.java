package org.jatigi.matching.record;

import java.text.Normalizer;
import org.jatigi.matching.name.NameForm;

/**
 * How the values of each kind are written so that what means the same is the same.
 *
 * <p>Every form is bounded: what is longer than {@value #LENGTH_MAX} characters is cut. The empty string stands for a value that is missing or
 * that could not be read.
 */
public final class NormalForm {

    private static final int LENGTH_MAX = 128;
    private static final int RAW_LENGTH_MAX = 1_000;
    private static final int PHONE_DIGITS_MIN = 6;
    private static final int PHONE_DIGITS_MAX = 15;
    private static final String PHONE_PREFIX_OF_MALI = "223";
    private static final int PHONE_DIGITS_IN_MALI = 8;

    private NormalForm() {}

    /** Whether there is nothing to read in what was typed. */
    public static boolean isBlank(CharSequence raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (!Character.isWhitespace(raw.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The normal form of a value of this field, "" where there is none. An encoded value is left as it is. */
    public static String of(Field field, String raw) {
        return field.encoded() ? raw.strip() : of(field.kind(), raw);
    }

    /** The normal form of a value of this kind, "" where there is none. */
    public static String of(Kind kind, String raw) {
        if (raw.isBlank()) {
            return "";
        }
        String bounded = raw.length() > RAW_LENGTH_MAX ? raw.substring(0, RAW_LENGTH_MAX) : raw;
        return switch (kind) {
            case NAME -> NameForm.of(bounded);
            case DATE -> date(bounded);
            case CODE, TEXT -> words(bounded);
            case DIGITS -> lettersAndDigits(bounded);
            case PHONE -> phone(bounded);
            case PLACE -> place(bounded);
            case DOCUMENT -> document(bounded);
            case NUMBER -> number(bounded);
        };
    }

    private static String date(String raw) {
        int date = PartialDate.read(raw.strip());
        return date == PartialDate.NONE ? "" : PartialDate.text(date);
    }

    private static String words(String raw) {
        String plain = isAscii(raw) ? raw : withoutMarks(raw);
        StringBuilder form = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length() && form.length() < LENGTH_MAX; i++) {
            char c = plain.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c)) {
                gap = !form.isEmpty();
                continue;
            }
            if (gap) {
                form.append(' ');
                gap = false;
            }
            form.append(Character.toLowerCase(c));
        }
        return form.toString();
    }

    private static String withoutMarks(String raw) {
        String taken = Normalizer.normalize(raw, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(taken.length());
        for (int i = 0; i < taken.length(); i++) {
            int type = Character.getType(taken.charAt(i));
            if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
                plain.append(taken.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String lettersAndDigits(String raw) {
        String plain = words(raw);
        StringBuilder form = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                form.append(plain.charAt(i));
            }
        }
        return form.toString();
    }

    private static String phone(String raw) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < raw.length() && digits.length() <= PHONE_DIGITS_MAX + 2; i++) {
            int digit = Character.digit(raw.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        String form = digits.indexOf("00") == 0 ? digits.substring(2) : digits.toString();
        if (form.length() == PHONE_PREFIX_OF_MALI.length() + PHONE_DIGITS_IN_MALI
                && form.startsWith(PHONE_PREFIX_OF_MALI)) {
            form = form.substring(PHONE_PREFIX_OF_MALI.length());
        }
        return form.length() < PHONE_DIGITS_MIN || form.length() > PHONE_DIGITS_MAX ? "" : form;
    }

    private static String place(String raw) {
        StringBuilder form = new StringBuilder();
        for (String step : raw.split("/", -1)) {
            String words = words(step);
            if (!words.isEmpty()) {
                form.append(form.isEmpty() ? "" : "/").append(words);
            }
        }
        return form.toString();
    }

    private static String document(String raw) {
        int colon = raw.indexOf(':');
        String number = lettersAndDigits(raw.substring(colon + 1));
        String type = colon < 0 ? "" : lettersAndDigits(raw.substring(0, colon));
        return number.isEmpty() ? "" : type + ":" + number;
    }

    private static String number(String raw) {
        try {
            double value = Double.parseDouble(raw.strip().replace(',', '.'));
            return Math.abs(value) <= Integer.MAX_VALUE ? Long.toString(Math.round(value)) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
