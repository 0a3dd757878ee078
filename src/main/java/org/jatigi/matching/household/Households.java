package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.household.HouseholdMatch.Kind;
import org.jatigi.matching.record.Pairs;

/**
 * Which households are the same, split, merged, or share a member, by the best assignment of their members.
 *
 * <p>The similarity of two households is the sum of the probabilities of the member pairs of the best assignment, divided by the number
 * of persons that both have together: |A| + |B| - |M| (the bipartite matching measure of On, Koudas, Lee and Srivastava 2007, <i>Group
 * linkage</i>). Two households are the same when each is the other's most similar in its source and they share enough; one is split or
 * merged when it shares enough with several of one source. What is left, a link between two different households, is a member in two.
 *
 * <p>Without days nobody knows which way time went: what is seen as several from one is then called a split.
 */
public final class Households {

    private final Rosters rosters;
    private final HouseholdParameters parameters;
    private final RosterPairs links;
    private final int[] beginning;
    private final Int2ObjectOpenHashMap<IntArrayList> sharedBy = new Int2ObjectOpenHashMap<>();
    private final List<Shared> all = new ArrayList<>();
    private final List<HouseholdMatch> matches = new ArrayList<>();

    private Households(RosterPairs links, Rosters rosters, HouseholdParameters parameters) {
        this.links = links;
        this.rosters = rosters;
        this.parameters = parameters;
        beginning = rosters.beginnings();
    }

    /**
     * What is to be said of households that share a link: first what was split or merged, then the others, each in the order of codes.
     *
     * @param pairs scored pairs, in any order; {@link OneToOne} is applied here
     */
    public static List<HouseholdMatch> compare(Pairs pairs, Rosters rosters, HouseholdParameters parameters) {
        Pairs resolved = OneToOne.resolve(pairs, rosters.rosterOf());
        var linked = new Pairs();
        for (int pair = 0; pair < resolved.size(); pair++) {
            if (resolved.weight(pair) >= parameters.linkWeight()) {
                linked.add(resolved.left(pair), resolved.right(pair), resolved.weight(pair));
            }
        }
        var households = new Households(new RosterPairs(linked, rosters.rosterOf()), rosters, parameters);
        households.measure();
        households.tell();
        return List.copyOf(households.matches);
    }

    private void measure() {
        for (int from = 0; from < links.size(); ) {
            int end = links.end(from);
            int smaller = links.smallerRoster(from);
            int larger = links.largerRoster(from);
            double likeness = 0;
            for (int place = from; place < end; place++) {
                likeness += 1 / (1 + Math.pow(2, -links.weight(place)));
            }
            int persons = rosters.members(smaller) + rosters.members(larger) - (end - from);
            all.add(new Shared(smaller, larger, from, end, likeness / persons));
            from = end;
        }
    }

    private void tell() {
        for (int place = 0; place < all.size(); place++) {
            note(all.get(place).smaller(), place);
            note(all.get(place).larger(), place);
        }
        boolean[] told = new boolean[all.size()];
        for (int roster = 1; roster < rosters.count(); roster++) {
            tellParts(roster, told);
        }
        for (int place = 0; place < all.size(); place++) {
            if (!told[place]) {
                tellSameOrMembers(place);
            }
        }
    }

    private void note(int roster, int place) {
        sharedBy.computeIfAbsent(roster, absent -> new IntArrayList()).add(place);
    }

    /** Several households of one source with each its own members of this one. */
    private void tellParts(int roster, boolean[] told) {
        IntArrayList places = sharedBy.get(roster);
        if (places == null || places.size() < 2) {
            return;
        }
        places.sort((one, other) -> {
            int bySource = Integer.compare(otherSource(one, roster), otherSource(other, roster));
            return bySource != 0 ? bySource : moreAlike(all.get(one), all.get(other));
        });
        for (int from = 0; from < places.size(); ) {
            int end = from + 1;
            while (end < places.size()
                    && otherSource(places.getInt(end), roster) == otherSource(places.getInt(from), roster)) {
                end++;
            }
            IntArrayList parts = parts(roster, places.subList(from, end));
            if (parts.size() > 1) {
                matches.add(partsMatch(roster, parts));
                parts.forEach((int place) -> told[place] = true);
            }
            from = end;
        }
    }

    /** Those that have enough members of the roster that no more similar one has. */
    private IntArrayList parts(int roster, IntList places) {
        var claimed = new IntOpenHashSet();
        var parts = new IntArrayList();
        for (int at = 0; at < places.size(); at++) {
            Shared shared = all.get(places.getInt(at));
            int own = 0;
            for (int link = shared.from(); link < shared.end(); link++) {
                own += claimed.add(member(link, roster)) ? 1 : 0;
            }
            if (own >= parameters.membersMin()) {
                parts.add(places.getInt(at));
            }
        }
        return parts;
    }

    private HouseholdMatch partsMatch(int roster, IntArrayList parts) {
        var others = new IntArrayList();
        var support = new Pairs();
        int earliest = Integer.MAX_VALUE;
        for (int at = 0; at < parts.size(); at++) {
            Shared shared = all.get(parts.getInt(at));
            int other = shared.otherThan(roster);
            others.add(other);
            earliest = Math.min(earliest, beginning[other]);
            addLinks(shared, support);
        }
        others.sort(null);
        Kind kind = beginning[roster] <= earliest ? Kind.SPLIT : Kind.MERGED;
        return new HouseholdMatch(kind, roster, others, all.get(parts.getInt(0)).similarity(), support.inOrder());
    }

    private void tellSameOrMembers(int place) {
        Shared shared = all.get(place);
        boolean family = shared.members() >= parameters.membersMin()
                || shared.members() == Math.max(rosters.members(shared.smaller()), rosters.members(shared.larger()));
        if (family
                && shared.similarity() >= parameters.similarityMin()
                && isBest(place, shared.smaller())
                && isBest(place, shared.larger())) {
            var support = new Pairs();
            addLinks(shared, support);
            add(Kind.SAME, shared, support);
        } else {
            tellMembers(shared);
        }
    }

    private boolean isBest(int place, int roster) {
        for (int rival : sharedBy.get(roster)) {
            if (rival != place
                    && otherSource(rival, roster) == otherSource(place, roster)
                    && moreAlike(all.get(rival), all.get(place)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void tellMembers(Shared shared) {
        var support = new Pairs();
        for (int link = shared.from(); link < shared.end(); link++) {
            if (rosters.overlap(links.inSmaller(link), links.inLarger(link))) {
                support.add(links.inSmaller(link), links.inLarger(link), links.weight(link));
            }
        }
        if (support.size() > 0) {
            add(Kind.MEMBER_IN_TWO, shared, support);
        }
    }

    private void add(Kind kind, Shared shared, Pairs support) {
        matches.add(new HouseholdMatch(
                kind, shared.smaller(), IntList.of(shared.larger()), shared.similarity(), support.inOrder()));
    }

    private void addLinks(Shared shared, Pairs support) {
        for (int link = shared.from(); link < shared.end(); link++) {
            support.add(links.inSmaller(link), links.inLarger(link), links.weight(link));
        }
    }

    private int member(int link, int roster) {
        return links.smallerRoster(link) == roster ? links.inSmaller(link) : links.inLarger(link);
    }

    private int otherSource(int place, int roster) {
        return rosters.source(all.get(place).otherThan(roster));
    }

    /** The more similar first; of two alike the one with the smaller codes. */
    private static int moreAlike(Shared one, Shared other) {
        int bySimilarity = Double.compare(other.similarity(), one.similarity());
        if (bySimilarity != 0) {
            return bySimilarity;
        }
        int bySmaller = Integer.compare(one.smaller(), other.smaller());
        return bySmaller != 0 ? bySmaller : Integer.compare(one.larger(), other.larger());
    }
}
