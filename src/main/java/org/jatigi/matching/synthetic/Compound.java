package org.jatigi.matching.synthetic;

import java.util.List;

/**
 * One to five households of one lineage that live wall to wall: brothers with wives, children and elders. It is what is invented at a time:
 * nothing in a compound depends on another.
 *
 * @param displaced the day of their flight, counted from 1970-01-01
 */
record Compound(long number, Commune origin, int displaced, List<Household> households) {}
