package org.jatigi.matching.name;

import java.util.SplittableRandom;

/** Text of few different letters, so that random strings have much in common. */
final class RandomText {

    private RandomText() {}

    static String of(SplittableRandom random, int lengthMax) {
        int length = random.nextInt(lengthMax + 1);
        int letters = 2 + random.nextInt(25);
        char[] text = new char[length];
        for (int at = 0; at < length; at++) {
            text[at] = (char) ('a' + random.nextInt(letters));
        }
        return new String(text);
    }

    /** The text with a few letters changed, dropped, doubled or swapped. */
    static String mistyped(SplittableRandom random, String text) {
        StringBuilder typed = new StringBuilder(text);
        for (int errors = random.nextInt(4); errors > 0 && typed.length() > 1; errors--) {
            int at = random.nextInt(typed.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
                case 1 -> typed.deleteCharAt(at);
                case 2 -> typed.insert(at, typed.charAt(at));
                default -> {
                    char moved = typed.charAt(at);
                    typed.setCharAt(at, typed.charAt(at + 1));
                    typed.setCharAt(at + 1, moved);
                }
            }
        }
        return typed.toString();
    }
}
