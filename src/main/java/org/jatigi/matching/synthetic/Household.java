package org.jatigi.matching.synthetic;

import java.util.List;

/**
 * People who eat from one pot, the head first.
 *
 * @param number its number in the compound, from 0
 * @param hand the spelling in the family's papers, see {@link Spellings}
 * @param phone whether the head has a telephone
 */
record Household(int number, List<Person> members, long hand, boolean phone) {

    /** Households hold 1 to 20 people: the largest that the registration forms of agencies in Mali have lines for. */
    static final int MEMBERS_MAX = 20;
}
