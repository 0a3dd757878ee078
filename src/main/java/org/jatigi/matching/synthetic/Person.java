package org.jatigi.matching.synthetic;

/**
 * A person as they are, before anyone writes them down.
 *
 * @param number the person's number in the compound, from 0
 * @param mother the number of the mother, or {@link #NOBODY} when she is not in the compound
 * @param role what the person is to the head of the household
 * @param document type and number of an identity document such as NINA:0123456789012, or empty
 * @param branch 0 stays with the head when the household splits, 1 leaves
 */
record Person(int number, int mother, Role role, boolean male, Names names, Birth birth, String document, int branch) {

    static final int NOBODY = -1;

    /** What somebody is to the head of the household. */
    enum Role {
        HEAD,
        WIFE,
        CHILD,
        ELDER,
        FOSTERED
    }

    /**
     * Names, in their usual spelling.
     *
     * @param second a second given name, or empty
     * @param father the father's given name
     * @param called the name at home of one who bears a grandparent's name, or empty
     */
    record Names(String given, String second, String surname, String father, String called) {}

    /**
     * A birth.
     *
     * @param day the true day, counted from 1970-01-01
     * @param known whether the family knows the day; otherwise only a year is told
     * @param cardYear the year on the family's papers when the day is not known
     */
    record Birth(int day, boolean known, int cardYear) {}

    Person leaving() {
        return new Person(number, mother, role, male, names, birth, document, 1);
    }

    int ageOn(int day) {
        return Math.floorDiv((day - birth.day) * 100, 36525);
    }
}
