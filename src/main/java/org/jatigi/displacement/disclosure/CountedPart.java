package org.jatigi.displacement.disclosure;

import java.util.UUID;

/**
 * A part of the people of a figure.
 *
 * @param part which part: sex, age and disability
 */
record CountedPart(UUID release, UUID figure, String part, int individuals, boolean suppressed) {}
