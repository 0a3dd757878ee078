/**
 * Places, organisations, code lists and releases: what every other number points at.
 * Start with {@code Gazetteer}.
 */
@NullMarked
package org.jatigi.reference;

import org.jspecify.annotations.NullMarked;
