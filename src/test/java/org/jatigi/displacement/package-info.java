/** Tests of the package of the same name. */
@NullMarked
package org.jatigi.displacement;

import org.jspecify.annotations.NullMarked;
