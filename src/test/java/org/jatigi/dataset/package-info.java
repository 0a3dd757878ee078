/** Tests of datasets: which questions are refused before anything is asked of the database. */
@NullMarked
package org.jatigi.dataset;

import org.jspecify.annotations.NullMarked;
