@NullMarked
package org.jatigi.webhook;

import org.jspecify.annotations.NullMarked;
