/** Tests of displacement: the rules alone, then against the real database, then through the API with real tokens. */
@NullMarked
package org.jatigi.displacement;

import org.jspecify.annotations.NullMarked;
