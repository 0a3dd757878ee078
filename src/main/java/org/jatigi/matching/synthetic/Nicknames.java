package org.jatigi.matching.synthetic;

/** How a child who bears a grandparent's name is called at home, because one does not call an elder by the name. */
final class Nicknames {

    private static final Weighted<String> BOYS = Weighted.ranked("Baba Papa Vieux Bah Petit Papus Bamba Abba", 2);
    private static final Weighted<String> GIRLS = Weighted.ranked("Mama Nani Nènè Yaye Ina Mamie Tata Nâ", 2);

    private Nicknames() {}

    static String pick(boolean male, Dice dice) {
        return (male ? BOYS : GIRLS).pick(dice);
    }
}
