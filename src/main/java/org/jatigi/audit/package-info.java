/**
 * The append-only trail: who read or wrote what kind of data, when and for what purpose; never a personal value.
 * Start with {@link org.jatigi.audit.Trail}.
 */
@NullMarked
package org.jatigi.audit;

import org.jspecify.annotations.NullMarked;
