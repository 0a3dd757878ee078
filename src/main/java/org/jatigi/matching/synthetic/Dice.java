package org.jatigi.matching.synthetic;

import java.util.SplittableRandom;

/**
 * Chance that repeats itself: the same seed gives the same throws.
 *
 * <p>{@link #mix} makes a seed for everything that has a number, so that compound 5 comes out the same whether or not 1 to 4 were made
 * before it.
 */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from 0 up to and without the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from one end to the other, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    long any() {
        return random.nextLong();
    }

    /** The place of the throw among probabilities that add up to at most 1; the rest falls to the last place, which is their number. */
    int among(double... probabilities) {
        double left = random.nextDouble();
        for (int place = 0; place < probabilities.length; place++) {
            left -= probabilities[place];
            if (left < 0) {
                return place;
            }
        }
        return probabilities.length;
    }

    /** Two numbers scrambled into one. For one of them fixed, different others give different results (the finisher of SplitMix64). */
    static long mix(long one, long other) {
        long z = one + other * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
