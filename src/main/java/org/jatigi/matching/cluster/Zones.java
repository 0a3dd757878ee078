package org.jatigi.matching.cluster;

/**
 * The two weights that part links, reviews and non-links.
 *
 * @param link a pair is a link from this weight on, in bits (log2 odds)
 * @param review a pair below {@code link} is looked at by a person from this weight on; never above {@code link}
 */
public record Zones(float link, float review) {

    public Zones {
        if (!Float.isFinite(link) || !Float.isFinite(review) || review > link) {
            throw new IllegalArgumentException(
                    "zones need two finite weights, review not above link: " + review + ", " + link);
        }
    }

    /** Zones by the probability that both records are one person; each in (0, 1). */
    public static Zones ofProbabilities(double link, double review) {
        return new Zones((float) weight(link), (float) weight(review));
    }

    public Zone zone(float weight) {
        if (weight >= link) {
            return Zone.LINK;
        }
        return weight >= review ? Zone.REVIEW : Zone.NON_LINK;
    }

    public double linkProbability() {
        return probability(link);
    }

    public double reviewProbability() {
        return probability(review);
    }

    /** The probability in [0, 1] that a weight (log2 odds) stands for. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /** The weight (log2 odds) of a probability in (0, 1). */
    public static double weight(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "a probability of a zone lies between 0 and 1, both excluded: " + probability);
        }
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }
}
