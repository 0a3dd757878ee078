/** Every constant of the method, with its origin. */
@NullMarked
package org.jatigi.matching.parameter;

import org.jspecify.annotations.NullMarked;
