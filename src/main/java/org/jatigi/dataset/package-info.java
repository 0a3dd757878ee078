/**
 * What can be read, and how it is paged: pages, cursors and what a client asked for.
 * Start with {@link org.jatigi.dataset.PageRequest}.
 */
@NullMarked
package org.jatigi.dataset;

import org.jspecify.annotations.NullMarked;
