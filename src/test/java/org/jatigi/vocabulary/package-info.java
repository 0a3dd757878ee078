/** The tests of what its namesake in main holds. */
@NullMarked
package org.jatigi.vocabulary;

import org.jspecify.annotations.NullMarked;
