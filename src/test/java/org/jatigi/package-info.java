/** Rules that hold for the whole program: the map of packages, the schema. */
@NullMarked
package org.jatigi;

import org.jspecify.annotations.NullMarked;
