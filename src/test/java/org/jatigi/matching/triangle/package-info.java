@NullMarked
package org.jatigi.matching.triangle;

import org.jspecify.annotations.NullMarked;
