package org.jatigi.displacement.disclosure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An area as the tree of sums needs it: of an edition, on a level, in another area or in none. */
record AreaPlace(UUID id, @Nullable UUID parent, int edition, int level) {}
