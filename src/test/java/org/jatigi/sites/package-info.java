/** Tests of sites: who sees them, who writes them, and who learns exactly where they are. */
@NullMarked
package org.jatigi.sites;

import org.jspecify.annotations.NullMarked;
