/** The tests of what its namesake in main holds. */
@NullMarked
package org.jatigi.reference;

import org.jspecify.annotations.NullMarked;
