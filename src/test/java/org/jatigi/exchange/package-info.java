/** The tests of what its namesake in main holds. */
@NullMarked
package org.jatigi.exchange;

import org.jspecify.annotations.NullMarked;
