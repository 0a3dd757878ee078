/** What is compared: the records of registers as columns of codes, their values in normal form, and pairs of records. */
@NullMarked
package org.jatigi.matching.record;

import org.jspecify.annotations.NullMarked;
