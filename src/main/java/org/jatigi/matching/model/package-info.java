/**
 * Weighs pairs, after Fellegi and Sunter (1969), with a third class for people of one household.
 *
 * <p>A pair is one of three things: the same person (M), two people of one household (H), or strangers (U). Each field of the pair agrees
 * at some level; m, h and u say how often that level is seen in each class. {@link org.jatigi.matching.model.Training} learns them without
 * anybody having labelled a pair.
 */
@NullMarked
package org.jatigi.matching.model;

import org.jspecify.annotations.NullMarked;
