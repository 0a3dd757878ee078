package org.jatigi.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an area in the next edition.
 *
 * @param weight the share of the old area that is in the new one; null where there is no basis to say
 * @param weightBack the share of the new area that was in the old one; null where there is no basis to say
 */
record Succession(
        UUID from,
        UUID to,
        Kind kind,
        @Nullable Double weight,
        @Nullable Double weightBack) {

    enum Kind {
        UNCHANGED,
        RENAME,
        RECODE,
        SPLIT,
        MERGE
    }
}
