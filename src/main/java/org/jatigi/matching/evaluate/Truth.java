package org.jatigi.matching.evaluate;

/**
 * Which records are truly one person, by labels.
 *
 * <p>Pairs of records are counted, not listed: all of one register, or only those across registers when registers are linked with each
 * other. Everything is done by sorting, in O(n log n), and counted in longs: one label on 100,000 records makes 5 billion pairs.
 */
public final class Truth {

    private final int[] person;
    private final int[] register;

    private Truth(int[] person, int[] register) {
        this.person = person;
        this.register = register;
    }

    /** Truth inside one register: any two records of equal {@code person} are a true pair. */
    public static Truth within(int[] person) {
        return new Truth(person.clone(), Labels.eachItsOwn(person.length));
    }

    /** Truth across registers: two records of equal {@code person} are a true pair if their {@code register} differs. */
    public static Truth across(int[] person, int[] register) {
        if (person.length != register.length) {
            throw new IllegalArgumentException(
                    person.length + " labels of persons, " + register.length + " of registers");
        }
        return new Truth(person.clone(), register.clone());
    }

    public int records() {
        return person.length;
    }

    /** How many true pairs there are. */
    public long pairs() {
        return pairsAcross(Labels.of(person));
    }

    /** Whether the pair counts: not if registers are linked with each other and both records lie in one. */
    boolean counts(int one, int other) {
        return register[one] != register[other];
    }

    boolean areOne(int one, int other) {
        return person[one] == person[other];
    }

    /**
     * How good clusters are, by pairs: every pair of records inside a cluster is an answer. This is what is usually called cluster F1, the
     * pairwise measure on the closure of all links.
     *
     * @param cluster a label for every record
     */
    public Accuracy ofClusterPairs(int[] cluster) {
        long right = pairsAcross(Labels.of(cluster, person));
        return new Accuracy(right, pairsAcross(Labels.of(cluster)) - right, pairs() - right);
    }

    /**
     * How good clusters are, as wholes: a cluster is right when its records are exactly those of one person. Stricter than {@link
     * #ofClusterPairs}: one wrong record spoils a cluster. Registers play no part.
     *
     * @param cluster a label for every record
     * @param sizeMin clusters and persons of fewer records do not count; 2 leaves out the single ones, which are easy and many
     */
    public Accuracy ofWholeClusters(int[] cluster, int sizeMin) {
        var clusters = Labels.of(cluster);
        var persons = Labels.of(person);
        var common = Labels.of(cluster, person);
        long right = 0;
        boolean[] seen = new boolean[common.count()];
        for (int record = 0; record < person.length; record++) {
            int size = common.size(record);
            if (size >= sizeMin
                    && size == clusters.size(record)
                    && size == persons.size(record)
                    && !seen[common.code(record)]) {
                seen[common.code(record)] = true;
                right++;
            }
        }
        return new Accuracy(right, clusters.count(sizeMin) - right, persons.count(sizeMin) - right);
    }

    private long pairsAcross(Labels labels) {
        return labels.pairs() - Labels.of(labels.codes(), register).pairs();
    }
}
