package org.jatigi.matching.model;

/**
 * What the weight of a pair is made of, in bits.
 *
 * <p>The parts of fields are against strangers; that relatives, neighbours or a common roster are rivals too makes the difference between
 * their sum and {@code uncalibrated}.
 *
 * @param levels of the fields, as numbers among {@link Level#of}
 * @param prior what stands before anything of the pair is known, against strangers
 * @param ofLevels what the level of each field adds
 * @param ofRarity what the rarity of equal values adds to that
 * @param uncalibrated the weight before calibration
 * @param weight the weight
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reader, never compared
public record WeightParts(
        int[] levels, float prior, float[] ofLevels, float[] ofRarity, float uncalibrated, float weight) {}
