/**
 * How names vary, and how near two names are.
 *
 * <p>A name goes through four forms, each coarser than the one before: the normal form ({@link org.jatigi.matching.name.NameForm}: small
 * letters, no marks), its tokens (no titles, no particles), the name whose variant a token is
 * ({@link org.jatigi.matching.name.Variants}: Mahamadou is a Mohamed) and the transliteration key
 * ({@link org.jatigi.matching.name.TransliterationKey}: Koulibali sounds like Coulibaly). {@link org.jatigi.matching.name.Name} holds all
 * of them for one value and says how near another one is.
 */
@NullMarked
package org.jatigi.matching.name;

import org.jspecify.annotations.NullMarked;
