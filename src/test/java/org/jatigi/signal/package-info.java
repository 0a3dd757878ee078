@NullMarked
package org.jatigi.signal;

import org.jspecify.annotations.NullMarked;
