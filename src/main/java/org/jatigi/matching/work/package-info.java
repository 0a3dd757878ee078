/** How the work is done: on how many threads, with what progress, and how it goes on after an interruption. */
@NullMarked
package org.jatigi.matching.work;

import org.jspecify.annotations.NullMarked;
