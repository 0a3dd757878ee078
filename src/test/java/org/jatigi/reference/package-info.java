/** Tests of the package of the same name. */
@NullMarked
package org.jatigi.reference;

import org.jspecify.annotations.NullMarked;
