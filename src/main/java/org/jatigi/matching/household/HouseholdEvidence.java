package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import org.jatigi.matching.model.ClassWeights;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;

/**
 * Weighs pairs again by what the other members of both households are to each other.
 *
 * <p>People are registered with their households. So where a sister of one record is surely the sister of the other, both are likelier
 * to be the same person; where nobody else of either household is found in the other, less so; and where one of them surely is another
 * member of the other's household, they are not the same, because a roster lists a person once. How much each of these says is learnt from
 * the pairs themselves, for matches, people of one household and others apart, each pair counting by its probability, in a few rounds. In the
 * spirit of collective entity resolution (Bhattacharya and Getoor 2007) and of household linkage in censuses (Fu, Christen and Boot 2011).
 */
@SuppressWarnings("EnumOrdinal") // counts by standing
public final class HouseholdEvidence {

    /** How a pair stands to the other pairs between the same two rosters. */
    enum Standing {
        /** One of the records is on no roster, or both are on the same. */
        UNKNOWN,
        /** One of them surely is somebody else of the other roster. */
        TAKEN,
        /** Nobody else of one roster is surely on the other. */
        ALONE,
        /** One other member is. */
        ONE_OTHER,
        /** Several are. */
        SEVERAL_OTHERS
    }

    private static final Standing[] STANDINGS = Standing.values();
    private static final int ROUNDS = 4;
    private static final double COUNT_PRIOR = 1;

    private final Pairs pairs;
    private final long[] rosters;
    private final int[] byRosters;
    private final float[] match;
    private final float[] household;
    private final float[] others;
    private final double[] weights;
    private final Standing[] standings;

    private HouseholdEvidence(Register register, Pairs pairs, Scorer scorer) {
        int size = pairs.size();
        int width = register.fields().size();
        int[] codes = register.codes();
        this.pairs = pairs;
        this.rosters = new long[size];
        this.match = new float[size];
        this.household = new float[size];
        this.others = new float[size];
        this.weights = new double[size];
        this.standings = new Standing[size];
        Arrays.fill(standings, Standing.UNKNOWN);
        IntArrayList known = new IntArrayList();
        for (int pair = 0; pair < size; pair++) {
            int one = pairs.left(pair);
            int other = pairs.right(pair);
            weights[pair] = pairs.weight(pair);
            if (register.roster(one) == 0 || register.roster(other) == 0 || register.shareRoster(one, other)) {
                continue;
            }
            long low = Math.min(register.roster(one), register.roster(other));
            rosters[pair] = low << 32 | Math.max(register.roster(one), register.roster(other));
            ClassWeights said = scorer.classWeights(codes, one * width, codes, other * width);
            match[pair] = said.match();
            household[pair] = said.household();
            others[pair] = said.others();
            known.add(pair);
        }
        this.byRosters = known.toIntArray();
        IntArrays.quickSort(byRosters, (one, other) -> {
            int order = Long.compare(rosters[one], rosters[other]);
            return order != 0 ? order : Integer.compare(one, other);
        });
    }

    /** The pairs, in the same order, with the weights that they have in the light of their households. */
    public static Pairs weigh(Register register, Pairs pairs, Comparer.Scorers scorers) {
        HouseholdEvidence evidence = new HouseholdEvidence(register, pairs, scorers.forThread());
        for (int round = 0; round < ROUNDS; round++) {
            evidence.stand();
            evidence.learnAndWeigh();
        }
        Pairs weighed = new Pairs();
        for (int pair = 0; pair < pairs.size(); pair++) {
            weighed.add(pairs.left(pair), pairs.right(pair), (float) evidence.weights[pair]);
        }
        return weighed;
    }

    private void stand() {
        double sure = Parameters.weight(.95);
        int start = 0;
        IntArrayList links = new IntArrayList();
        for (int at = 0; at <= byRosters.length; at++) {
            if (at < byRosters.length && rosters[byRosters[at]] == rosters[byRosters[start]]) {
                continue;
            }
            links.clear();
            for (int member = start; member < at; member++) {
                if (weights[byRosters[member]] >= sure) {
                    links.add(byRosters[member]);
                }
            }
            for (int member = start; member < at; member++) {
                standings[byRosters[member]] = standing(byRosters[member], links);
            }
            start = at;
        }
    }

    private Standing standing(int pair, IntArrayList links) {
        int others = 0;
        boolean taken = false;
        for (int nth = 0; nth < links.size(); nth++) {
            int link = links.getInt(nth);
            if (link == pair) {
                continue;
            }
            if (touches(link, pairs.left(pair)) || touches(link, pairs.right(pair))) {
                taken |= weights[link] > weights[pair];
            } else {
                others++;
            }
        }
        if (taken) {
            return Standing.TAKEN;
        }
        return others == 0 ? Standing.ALONE : others == 1 ? Standing.ONE_OTHER : Standing.SEVERAL_OTHERS;
    }

    private boolean touches(int pair, int record) {
        return pairs.left(pair) == record || pairs.right(pair) == record;
    }

    private void learnAndWeigh() {
        double[] matches = new double[STANDINGS.length];
        double[] households = new double[STANDINGS.length];
        double[] strangers = new double[STANDINGS.length];
        for (int pair : byRosters) {
            int standing = standings[pair].ordinal();
            double probability = Parameters.probability(weights[pair]);
            double ofHousehold = Parameters.probability(household[pair] - others[pair]);
            matches[standing] += probability;
            households[standing] += (1 - probability) * ofHousehold;
            strangers[standing] += (1 - probability) * (1 - ofHousehold);
        }
        float[] matchBits = bits(matches);
        float[] householdBits = bits(households);
        float[] strangerBits = bits(strangers);
        for (int pair : byRosters) {
            int standing = standings[pair].ordinal();
            weights[pair] = new ClassWeights(
                            match[pair] + matchBits[standing],
                            household[pair] + householdBits[standing],
                            others[pair] + strangerBits[standing])
                    .weight();
        }
    }

    private static float[] bits(double[] counts) {
        double total = COUNT_PRIOR * (counts.length - 1);
        for (int standing = 1; standing < counts.length; standing++) {
            total += counts[standing];
        }
        float[] bits = new float[counts.length];
        for (int standing = 1; standing < counts.length; standing++) {
            bits[standing] = (float) (Math.log((counts[standing] + COUNT_PRIOR) / total) / Math.log(2));
        }
        return bits;
    }
}
