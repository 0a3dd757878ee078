/**
 * Linkage of registers whose agencies will not send names: keyed encodings of every field (cryptographic long-term keys, CLK).
 *
 * <p>Two agencies agree on a secret that this service does not know. Each turns its records into bit patterns
 * ({@link org.jatigi.matching.clk.ClkEncoder}) and sends those. Alike values give alike patterns, so the service can say at which level two
 * patterns agree ({@link org.jatigi.matching.clk.ClkLevels}) and weigh pairs as it weighs names in the clear. Records worth comparing are
 * found by keyed hashes of the parts of blocking rules.
 *
 * <h2>What it protects against</h2>
 *
 * <ul>
 *   <li>Reading: nobody sees a name, date or number in what is sent, stored or backed up.
 *   <li>Guessing without the secret: a list of all names of Mali does not help, since every bit depends on the secret (HMAC-SHA256).
 *   <li>Putting registers together across agreements: each agreement has its own secret, and patterns of two secrets have nothing in common.
 * </ul>
 *
 * <h2>What it does not protect against</h2>
 *
 * <ul>
 *   <li>Whoever has the secret and the encodings can encode every name and look: a dictionary attack, done in minutes. The secret must
 *       never reach the service, nor the encodings the other agency.
 *   <li>Frequencies: equal values give equal patterns, and the most common pattern of a Malian register is a Mamadou. Attacks on patterns
 *       of single fields read out a good part of the common names from frequencies and from bits that occur together (Kuzu and others 2011,
 *       Niedermeyer and others 2014, Christen and others 2018). All
 *       names share one alphabet, so those of fathers and children can be counted together. Salting names by the year of birth would make each
 *       year an alphabet of its own; it was measured on 34 thousand generated records and left out, because one link in ten was then wrong
 *       (precision .90 instead of .999, F1 of clusters .90 instead of .97).
 *   <li>Equality: keys of blocking rules show who shares a phone, a year with a name, a household's names. Dates and numbers show how far
 *       apart two values are, so that a whole register can be laid out along the years. What is missing is seen to be missing.
 *   <li>Time: a secret that leaks later opens all that was encoded with it. Change it with each agreement and each exchange, and delete the
 *       encodings when the exchange ends. Old and new encodings cannot be compared; that is the point.
 * </ul>
 *
 * <p>So encodings remain personal data. They lower the harm of a leak and the temptation to look; they are no anonymity.
 *
 * <h2>Sources</h2>
 *
 * <p>R. Schnell, T. Bachteler and J. Reiher, Privacy-preserving record linkage using Bloom filters, BMC Medical Informatics and Decision
 * Making 9 (2009), and A novel error-tolerant anonymous linking code (2011): bigrams hashed into a filter, compared by Dice's coefficient.
 * Bits here are drawn independently from one HMAC, not by double hashing, which is what Niedermeyer's attack rests on. D. Vatsalan and P.
 * Christen, Privacy-preserving matching of similar patients, Journal of Biomedical Informatics 59 (2016): neighbours of a number. S. Swamidass
 * and P. Baldi, Mathematical correction for fingerprint similarity measures, Journal of Chemical Information and Modeling 47 (2007): how many
 * elements a filter holds. M. Kuzu and others, A constraint satisfaction cryptanalysis of Bloom filters in private record linkage, PETS 2011.
 * F. Niedermeyer and others, Cryptanalysis of basic Bloom filters, Journal of Privacy and Confidentiality 6 (2014). P. Christen and others,
 * Pattern-mining based cryptanalysis of Bloom filters, PAKDD 2018.
 */
@NullMarked
package org.jatigi.matching.clk;

import org.jspecify.annotations.NullMarked;
