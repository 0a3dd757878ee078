package org.jatigi.matching.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Where a household is over time and which card is in its telephone: flight, further moves, and for some the way home. */
final class Moves {

    /** Households that move on after a stay, and those of them that go home. */
    private static final double MOVES_ON = .45;

    private static final double GOES_HOME = .35;

    /** Households of a compound that go where the first one goes. */
    private static final double STAYS_TOGETHER = .75;

    /** Stays after which the household has another card in its telephone. */
    private static final double CHANGES_CARD = .15;

    private static final int STAGES_MAX = 5;

    /** A stay: from which day on, where, with which card. */
    record Stay(int from, Commune place, int card) {}

    private Moves() {}

    /** The stays of every household of a compound, each in order of days. */
    static List<List<Stay>> of(Compound compound, Dice dice) {
        List<List<Stay>> all = new ArrayList<>();
        List<Stay> together = stays(compound, dice);
        for (int household = 0; household < compound.households().size(); household++) {
            List<Stay> own = household == 0 || dice.chance(STAYS_TOGETHER) ? together : stays(compound, dice);
            all.add(withCards(own, dice));
        }
        return all;
    }

    /** Where a household is on a day on or after its flight. */
    static Stay on(List<Stay> stays, int day) {
        Stay now = stays.getFirst();
        for (Stay stay : stays) {
            now = stay.from() <= day ? stay : now;
        }
        return now;
    }

    private static List<Stay> stays(Compound compound, Dice dice) {
        List<Stay> stays = new ArrayList<>();
        int day = compound.displaced();
        Commune place = Communes.refuge(compound.origin(), dice);
        stays.add(new Stay(day, place, 0));
        while (dice.chance(MOVES_ON) && stays.size() < STAGES_MAX && !place.equals(compound.origin())) {
            day += dice.between(90, 900);
            place = dice.chance(GOES_HOME) ? compound.origin() : Communes.refuge(compound.origin(), dice);
            stays.add(new Stay(day, place, 0));
        }
        return stays;
    }

    private static List<Stay> withCards(List<Stay> stays, Dice dice) {
        List<Stay> own = new ArrayList<>();
        int card = 0;
        for (Stay stay : stays) {
            own.add(new Stay(stay.from(), stay.place(), card));
            card += dice.chance(CHANGES_CARD) ? 1 : 0;
        }
        return own;
    }
}
