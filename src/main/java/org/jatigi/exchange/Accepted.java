package org.jatigi.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of accepted rows.
 *
 * @param release the draft release they went into; null for registers, which have none
 */
public record Accepted(@Nullable UUID release) {}
