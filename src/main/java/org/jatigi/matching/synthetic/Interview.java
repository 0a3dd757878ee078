package org.jatigi.matching.synthetic;

import java.util.List;

/**
 * A household in front of a registrar.
 *
 * @param number its number in the compound, from 0
 * @param day when, counted from 1970-01-01
 * @param phone the number the household gives, or empty
 * @param listed who is written down, the head first
 */
record Interview(
        int number,
        Agency agency,
        int day,
        Compound compound,
        Household household,
        Moves.Stay stay,
        String phone,
        List<Person> listed) {}
