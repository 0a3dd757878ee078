/** How good links and clusters are, against labelled truth. Nothing here is seen by training or by a run. */
@NullMarked
package org.jatigi.matching.evaluate;

import org.jspecify.annotations.NullMarked;
